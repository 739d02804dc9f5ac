"""The judge's reading of paths: what stands in braces, and what came of it."""

from __future__ import annotations

import pytest
from support import at_most

from clientwright.verify.document.api import Parameter
from clientwright.verify.document.path_templates import fits, readings
from clientwright.verify.wire.decode import Request
from clientwright.verify.wire.reserved_characters import unencoded


def test_several_segments() -> None:
    """A value may have slashes where the document says so, and in every way."""
    assert fits("/x/{a}", frozenset("a"), "/x/p/q")
    assert not fits("/x/{a}", frozenset(), "/x/p/q")
    ways = readings("/x/{a}/y/{b}", "/x/1/y/2/y/3", frozenset("a"))
    assert {"a": "1/y/2", "b": "3"} in ways
    assert all(way["b"] == "3" for way in ways)


def test_values_that_share_a_segment() -> None:
    assert readings("/x/{a}-{b}", "/x/-1-2", frozenset()) == [
        {"b": "2", "a": "-1"},
        {"b": "1-2", "a": ""},
    ]
    assert fits("/{a}.{b}{c}", frozenset(), "/1.2")
    assert not fits("/{a}.{b}", frozenset(), "/1/2.3")
    assert readings("/{a}.{b}", "/1/2.3", frozenset()) == []


@pytest.mark.parametrize("end", ["", "/"])
def test_a_path_is_read_in_linear_time(end: str) -> None:
    """However often a segment has what stands between its values."""
    path = "/" + "".join(f"{{{name}}}." for name in "abcdefgh") + "-{i}"
    text = "/" + "a." * 4000 + end
    with at_most(5):
        assert not fits(path, frozenset(), text)
        assert readings(path, text, frozenset()) == []
        assert len(readings(path, f"/{'a.' * 4000}-b", frozenset())) == 64


@pytest.mark.parametrize(
    ("sent", "several", "wrong"),
    [("p/q", True, False), ("p%2Fq", True, True), ("p/q", False, True)],
)
def test_slashes(sent: str, several: bool, wrong: bool) -> None:
    """They stay where a value is several segments, and are encoded where it is one."""
    parameter = Parameter(
        name="a",
        location="path",
        schema=None,
        required=True,
        style="simple",
        explode=False,
        several=several,
        pointer="#",
    )
    found = unencoded(parameter, Request("GET", "/", (), b""), {"a": sent}, "text")
    assert (found is not None) is wrong
