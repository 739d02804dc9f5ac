"""Strings for patterns: each is one that the pattern matches, by Python's own `re`.

The patterns are of the part in which ECMA 262 and Python agree.
"""

from __future__ import annotations

import re

import pytest

from clientwright.verify.values.regex import NotUnderstoodError, matches


@pytest.mark.parametrize(
    "pattern",
    [
        *("^abc$", "^a*$", "^a+$", "^a?b$", "^a{3}$", "^a{2,}$", "^a{2,4}$"),
        *("^(ab|cd)e$", "^(?:ab|cd)+$", "^a|b$", "^(a(b(c)))$", "^(|x)$", "^$"),
        *("^[abc]$", "^[a-f]{4}$", "^[^a]$", "^[^a-z]$", "^[a-]$", r"^[\]a]$", "^[.]$"),
        *(r"^\d{3}-\d{4}$", r"^\w+$", r"^\s$", r"^\D$", r"^\W$", r"^\S+$", r"^[\d-]+$"),
        *(r"^\.\*\+\?$", r"^\(\d{3}\)$", r"^a\/b$", r"^\t$", r"^\x41\u00e9$"),
        *(r"^.+@.+\..+$", r"^#[0-9a-fA-F]{6}$", r"^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"),
        r"^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$",
        r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        *(r"^a{1}?b+?$", r"^\bword\b$", "^(?P<x>a)b$", "a{x}", "^[😀-😂]$", "^é$"),
    ],
)
def test_what_is_offered_matches(pattern: str) -> None:
    found = list(matches(pattern))
    assert found
    assert [text for text in found if not re.search(pattern, text)] == []


@pytest.mark.parametrize(
    ("pattern", "shortest"),
    [("^a{3}$", "aaa"), ("^(a|b)$", "a"), ("^x*$", ""), (r"^\d\d$", "00"), ("", "")],
)
def test_the_shortest_comes_first(pattern: str, shortest: str) -> None:
    assert next(matches(pattern)) == shortest


def test_longer_ones_follow() -> None:
    """For lengths that other keywords ask for."""
    lengths = {len(text) for text in matches("^[a-z]+$")}
    assert {1, 2, 10, 64} <= lengths
    assert max(lengths) > 1000
    assert {len(text) for text in matches("^[a-z]{2,4}$")} == {2, 3, 4}


@pytest.mark.parametrize("pattern", [r"(a)\1", "(", "(?:a", "[a", "a)", "\\"])
def test_what_is_not_understood(pattern: str) -> None:
    with pytest.raises(NotUnderstoodError):
        list(matches(pattern))


def test_it_ends() -> None:
    """Counts of counts are cut, and not written out."""
    assert max(map(len, matches("^((a{1000}){1000}){1000}$"))) <= 3000
