"""Small modules of models join others that are loaded with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clientwright.views.models.joined import Block, joined

ALL = (1 << 20) - 1
"""Set of all users."""


def _joined(
    blocks: Sequence[Mapping[str, int]], needs: Sequence[Sequence[int]]
) -> set[frozenset[int]]:
    """Join blocks of one group each, and return which groups share a module."""
    made = [
        Block(
            groups=(number,),
            lines=one.get("lines", 10),
            classes=one.get("classes", 1),
            users=one["users"],
            family=one.get("family", 0),
        )
        for number, one in enumerate(blocks)
    ]
    return {frozenset(one.groups) for one in joined(made, needs, 400)}


def test_what_is_loaded_together_shares_a_module() -> None:
    found = _joined([{"users": ALL}, {"users": ALL}, {"users": 1}], [[], [0], []])
    assert found == {frozenset({0, 1}), frozenset({2})}


def test_what_one_call_has_joins_what_few_others_use() -> None:
    few, one = 0b111, 0b100
    blocks = [{"users": ALL, "lines": 200}, {"users": few, "lines": 120}]
    found = _joined([*blocks, {"users": one, "family": 2}], [[], [0], [1]])
    assert found == {frozenset({0}), frozenset({1, 2})}


def test_what_is_large_or_of_other_resources_stays_apart() -> None:
    large = {"users": ALL, "lines": 100}
    assert len(_joined([large, large], [[], [0]])) == 2
    full = {"users": ALL, "lines": 395}
    assert len(_joined([full, {"users": ALL}], [[], [0]])) == 2
    own = [{"users": 1, "family": 1}, {"users": 1, "family": 2}]
    assert len(_joined(own, [[], [0]])) == 2
    unused = {"users": 0}
    assert len(_joined([{"users": 1}, unused], [[], [0]])) == 2


def test_no_call_gets_much_slower() -> None:
    """However little it is over all of them."""
    many = (1 << 999) - 1
    heavy = {"users": many << 1, "classes": 30, "lines": 300}
    light = {"users": 1, "family": 1}
    assert len(_joined([heavy, light], [[1], []])) == 2


def test_modules_import_one_another_without_cycles() -> None:
    """The ends of a chain do not join past its middle."""
    ends = {"users": ALL}
    found = _joined([ends, {"users": ALL, "lines": 390}, ends], [[], [0], [0, 1]])
    assert frozenset({0, 2}) not in found
