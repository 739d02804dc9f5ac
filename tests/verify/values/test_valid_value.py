"""The best value that can be made, and what is wrong with the rest."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, schemas_of

from clientwright.verify.values.chooser import First
from clientwright.verify.values.made import Maker
from clientwright.verify.values.scalars import JSON
from clientwright.verify.values.valid_value import Best

Json = Any


def _best(node: Json) -> Best:
    return Best(Maker(schemas_of(Model=node), "request"))


def _value(best: Best, full: bool = True) -> Json:
    return best.value(f"{WHERE}Model", First(), full, JSON, "name")


@pytest.mark.parametrize(
    ("node", "value"),
    [
        # What cannot be merged is left to the validator, and the other tries.
        (
            {"type": "object", "properties": {"a": {"const": 1}}, "maxProperties": 0},
            {},
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"const": 1}, "b": {"const": 2}},
                "not": {"required": ["a", "b"]},
            },
            {},
        ),
        # An example, where nothing that is made is good.
        (
            {"type": "string", "not": {"maxLength": 99}, "examples": ["x" * 100]},
            "x" * 100,
        ),
        ({"pattern": "^(?=.*\\d)(?=.*[A-Z]).{4,}$", "example": "A1bc"}, "A1bc"),
    ],
)
def test_values_that_are_accepted(node: Json, value: Json) -> None:
    best = _best(node)
    assert _value(best) == value
    assert best.unmade == {}


@pytest.mark.parametrize(
    "node",
    [
        {"allOf": [{"const": 1}, {"const": 2}]},
        {"type": "string", "minLength": 5, "maxLength": 2},
        {"type": "string", "not": {"type": "string"}},
        False,
    ],
)
def test_what_no_value_fits(node: Json) -> None:
    """Is noted, and a call is made all the same."""
    best = _best(node)
    _value(best)
    assert list(best.unmade) == [f"{WHERE}Model"]


def test_without_a_schema() -> None:
    best = _best({})
    assert best.value(None, First(), True, JSON, "name") == "name"
    assert not best.sound(None, "name")
    assert best.sound(f"{WHERE}Model", "name")
