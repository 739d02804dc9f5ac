"""Changes that follow one another in one object."""

from __future__ import annotations

from support import at_most

from clientwright.document.edits import Edits, Rename


def _renamed(*pairs: tuple[str, str], tree: dict[str, int]) -> dict[str, int]:
    edits = Edits()
    for old, new in pairs:
        edits.change("#/a", Rename({old: new}))
    changed, _ = edits.apply({"a": tree})
    found: dict[str, int] = changed["a"]
    return found


def test_renamings_keep_values_in_their_places() -> None:
    found = _renamed(("b", "x-b"), ("a", "x-a"), tree={"a": 1, "b": 2, "c": 3})
    assert list(found.items()) == [("x-a", 1), ("x-b", 2), ("c", 3)]


def test_renamings_of_one_another_run_one_after_the_other() -> None:
    assert _renamed(("a", "b"), ("b", "c"), tree={"a": 1}) == {"c": 1}
    assert _renamed(("a", "b"), ("c", "a"), tree={"a": 1, "c": 2}) == {"b": 1, "a": 2}


def test_other_changes_stand_between_them() -> None:
    edits = Edits()
    edits.change("#/a", Rename({"x": "y"}))
    edits.change("#/a", lambda value: {**value, "x": 2})
    edits.change("#/a", Rename({"x": "z"}))
    assert edits.apply({"a": {"x": 1}})[0] == {"a": {"y": 1, "z": 2}}


def test_thousands_of_renamings_take_no_time() -> None:
    """A hostile object has as many fields as it likes."""
    tree = {f"f{n}": n for n in range(20_000)}
    with at_most(2):
        found = _renamed(*((name, f"x-{name}") for name in tree), tree=tree)
    assert list(found) == [f"x-{name}" for name in tree]
