"""Collisions, whole groups at a time."""

from __future__ import annotations

import random

from clientwright.diagnostics import Collector
from clientwright.names.resolve import Candidate, Group, resolve
from clientwright.names.words import fold

GROUP = Group("thing", {"class", "taken"}, fold=fold)


def _resolve(*candidates: Candidate, **earlier: str) -> dict[str, str]:
    return resolve(GROUP, candidates, earlier, Collector())


def test_a_single_claimant_gets_its_first_proposal() -> None:
    assert _resolve(Candidate("a", ("pet", "the_pet"))) == {"a": "pet"}


def test_reserved_names_are_escaped() -> None:
    assert _resolve(Candidate("a", ("class",))) == {"a": "class_"}


def test_equals_all_take_their_next_proposal() -> None:
    given = _resolve(Candidate("a", ("pet", "pet_a")), Candidate("b", ("pet", "pet_b")))
    assert given == {"a": "pet_a", "b": "pet_b"}


def test_the_lowest_rank_gets_the_name() -> None:
    given = _resolve(
        Candidate("a", ("pet", "pet_a"), (2,)), Candidate("b", ("pet", "pet_b"), (1,))
    )
    assert given == {"a": "pet_a", "b": "pet"}


def test_names_that_a_file_system_takes_for_one_are_one() -> None:
    given = _resolve(Candidate("a", ("Pet",), (1,)), Candidate("b", ("P_ET",), (2,)))
    assert given["a"] == "Pet"
    assert fold(given["b"]) != fold("Pet")


def test_hints_win_over_earlier_names_and_those_over_ranks() -> None:
    given = _resolve(
        Candidate("a", ("pet",), (0,)),
        Candidate("b", ("cat",), (1,)),
        Candidate("c", ("dog",), (2,), hint="cat"),
        b="pet",
    )
    assert given == {"a": given["a"], "b": "pet", "c": "cat"}
    assert given["a"].startswith("pet_")


def test_what_cannot_be_had_is_said() -> None:
    collector = Collector()
    candidates = [
        Candidate("a", ("pet",), hint="not a name"),
        Candidate("b", ("cat",), hint="taken"),
        Candidate("c", ("dog",)),
    ]
    given = resolve(GROUP, candidates, {"c": "../dog"}, collector)
    assert given == {"a": "pet", "b": "cat", "c": "dog"}
    assert [one.code for one in collector] == [
        "name-refused",
        "name-refused",
        "earlier-name-refused",
    ]


def test_names_do_not_depend_on_the_order() -> None:
    candidates = [Candidate(str(i), ("pet", f"pet_{i % 7}")) for i in range(50)]
    want = _resolve(*candidates)
    assert len({fold(name) for name in want.values()}) == len(candidates)
    random.Random(1).shuffle(candidates)
    assert _resolve(*candidates) == want


def test_thousands_of_equals_are_quick_and_distinct() -> None:
    candidates = [Candidate(str(i), ("pet",)) for i in range(20_000)]
    given = _resolve(*candidates)
    assert len(set(given.values())) == len(candidates)
