"""Which version follows which changes, and what the changelog says of it."""

from __future__ import annotations

import pytest

from clientwright.evolve.changelog import with_entry
from clientwright.evolve.diff import Change, Effect
from clientwright.evolve.version import Bump, bump_for, next_version


def _change(effect: Effect) -> Change:
    return Change(effect, "code", "pets.list", "`GET /pets` is gone", "#/paths/~1pets")


@pytest.mark.parametrize(
    ("effects", "want"),
    [
        ((), Bump.NONE),
        ((Effect.DOCUMENTATION,), Bump.PATCH),
        ((Effect.DOCUMENTATION, Effect.COMPATIBLE), Bump.MINOR),
        ((Effect.COMPATIBLE, Effect.BREAKING), Bump.MAJOR),
    ],
)
def test_the_greatest_change_decides(effects: tuple[Effect, ...], want: Bump) -> None:
    assert bump_for(map(_change, effects)) is want


@pytest.mark.parametrize(
    ("version", "bump", "want"),
    [
        ("1.4.2", Bump.MAJOR, "2.0.0"),
        ("1.4.2", Bump.MINOR, "1.5.0"),
        ("1.4.2", Bump.PATCH, "1.4.3"),
        ("1.4.2", Bump.NONE, "1.4.2"),
        ("0.3.1", Bump.MAJOR, "0.4.0"),
        ("0.3.1", Bump.MINOR, "0.3.2"),
        ("0.3.1", Bump.PATCH, "0.3.2"),
        ("2", Bump.PATCH, "2.0.1"),
        ("2.0.0rc1", Bump.PATCH, "2.0.0"),
        ("1.2.3.4", Bump.PATCH, "1.2.4"),
    ],
)
def test_versions_move(version: str, bump: Bump, want: str) -> None:
    assert next_version(version, bump) == want


def test_an_entry_stands_above_the_others() -> None:
    text = "# Changelog\n\nMine.\n\n## 0.1.0\n\n- First.\n"
    changes = [_change(Effect.COMPATIBLE), _change(Effect.BREAKING)]
    new = with_entry(text, "0.2.0", changes)
    assert new.startswith("# Changelog\n\nMine.\n\n## 0.2.0\n\n### Breaking changes\n")
    assert new.endswith("\n\n## 0.1.0\n\n- First.\n")
    assert with_entry(new, "0.2.0", changes) == new
    assert with_entry("", "0.2.0", changes).startswith("# Changelog\n\n## 0.2.0\n")


def test_an_entry_that_is_there_grows() -> None:
    text = "# Changelog\n\n## 0\\.1.0\n\n- First.\n"
    changes = [_change(Effect.BREAKING)]
    new = with_entry(text, "0.1.0", changes)
    assert new.startswith("# Changelog\n\n## 0\\.1.0\n\n### Breaking changes\n\n- ")
    assert new.endswith("\n\n- First.\n")
    assert with_entry(new, "0.1.0", changes) == new


def test_an_entry_says_what_to_do_and_cannot_be_markup() -> None:
    changes = [
        Change(Effect.DOCUMENTATION, "x", "pets.list", "summary changed", "#/a"),
        Change(Effect.COMPATIBLE, "x", "pets.new", "`GET /new` is new", "#/b"),
        Change(
            Effect.BREAKING,
            "x",
            "pets.add(limit)",
            "the type <b>changed</b>\n# Title",
            "#/c",
            before="a|b",
            after="[c](d)",
            advice="adapt to the new type",
        ),
    ]
    entry = with_entry("", "1.0.0", changes)
    assert entry.splitlines()[2:] == [
        "## 1.0.0",
        "",
        "### Breaking changes",
        "",
        (
            r"- `pets.add(limit)`: the type \<b\>changed\</b\> \# Title"
            r" (a\|b -> \[c\](d)). What to do: adapt to the new type."
        ),
        "",
        "### Compatible changes",
        "",
        "- `pets.new`: `GET /new` is new.",
        "",
        "### Documentation",
        "",
        "- `pets.list`: summary changed.",
    ]
