"""What dataclasses cannot tell apart, and what their attributes are called in JSON."""

from __future__ import annotations

import dataclasses
from types import ModuleType
from typing import Any

import pytest

from clientwright.verify.values.model_limits import WireNames, family

EVERYTHING = family("pydantic_v2.BaseModel")
PLAIN = family("dataclasses.dataclass")


@pytest.mark.parametrize(
    ("expected", "actual", "settled"),
    [
        ({"a": None}, {}, {}),
        ({"a": None}, {"a": None}, {"a": None}),
        ({}, {"a": None}, {"a": None}),
        ({"a": 1}, {}, {"a": 1}),
        ({"a": {"b": None}}, {"a": {}}, {"a": {}}),
        ([{"a": None}], [{}], [{}]),
        ([None], [None], [None]),
        ([{"a": None}], [], [{"a": None}]),
        (None, None, None),
    ],
)
def test_nulls(expected: Any, actual: Any, settled: Any) -> None:
    assert PLAIN.settle(expected, actual) == settled
    assert EVERYTHING.settle(expected, actual) == expected
    assert family("nobody knows").tells_null


@dataclasses.dataclass
class Pet:
    kind_: str
    note: str | None = None


@dataclasses.dataclass
class Other:
    kind_: str


def _names() -> WireNames:
    models = ModuleType("models")
    vars(models)["Pet"] = Pet
    return WireNames(
        {
            "#/components/schemas/Pet": "Pet",
            "field kind of #/components/schemas/Pet": "kind_",
            "field a of b of nothing": "x",
        },
        models,
    )


def test_names_on_the_wire() -> None:
    """Of the class that the manifest names, and of no other; unset ones are absent."""
    names = _names()
    assert dict(names.of(Pet)) == {"kind_": "kind"}
    assert dict(names.of(Other)) == {}
    assert names.members(Pet("cat")) == {"kind": "cat"}
    assert names.members(Pet("cat", "x")) == {"kind": "cat", "note": "x"}


def test_members_beside_the_fields() -> None:
    pet = Pet("cat")
    vars(pet)["unknown"] = 1
    assert _names().members(pet) == {"kind": "cat", "unknown": 1}
