"""`additionalProperties: false` in one part of several (JSON Schema, section 10.3.2.3).

By the standard it refuses what the other parts declare, so that nothing fits them all;
it is read as closing what they say together, which is what every author of one means.
"""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.schemas.closures import Closures, widen

Json = Any
CLOSED = {"properties": {"a": {}}, "additionalProperties": False}
BASE = {**CLOSED, "required": ["a"]}


@pytest.mark.parametrize(
    ("node", "good", "bad"),
    [
        # Alone, it is what the standard says.
        (CLOSED, [{}, {"a": 1}], [{"b": 1}]),
        ({**CLOSED, "patternProperties": {"^x": {}}}, [{"x1": 1}], [{"b": 1}]),
        # In a part of an `allOf`, and beside one.
        (
            {"allOf": [CLOSED, {"properties": {"b": {}}}]},
            [{"a": 1, "b": 2}],
            [{"a": 1, "c": 3}],
        ),
        (
            {**CLOSED, "allOf": [{"properties": {"b": {}}}]},
            [{"a": 1, "b": 2}],
            [{"c": 3}],
        ),
        (
            {"allOf": [refer("Base"), {"properties": {"b": {}}}]},
            [{"a": 1, "b": 2}],
            [{"b": 2}, {"a": 1, "c": 3}],
        ),
        # In branches: what stands beside the union may be there, and no other branch's.
        (
            {
                "properties": {"t": {}},
                "oneOf": [
                    {**CLOSED, "required": ["a"]},
                    {"properties": {"b": {}}, "additionalProperties": False}
                    | {"required": ["b"]},
                ],
            },
            [{"a": 1, "t": 1}, {"b": 1, "t": 1}],
            [{"a": 1, "b": 1}, {"a": 1, "c": 1}],
        ),
        (
            {**CLOSED, "anyOf": [{"properties": {"b": {}}}, {"properties": {"c": {}}}]},
            [{"a": 1, "b": 1}],
            [{"d": 1}],
        ),
    ],
)
def test_values(node: Json, good: list[Json], bad: list[Json]) -> None:
    schemas = schemas_of(Model=node, Base=BASE)
    for value in good:
        assert schemas.accepts(f"{WHERE}Model", value, "request"), value
    for value in bad:
        assert not schemas.accepts(f"{WHERE}Model", value, "request"), value


def test_a_part_by_itself_stays_closed() -> None:
    """Where it is referred to alone."""
    model = {"allOf": [refer("Base"), {"properties": {"b": {}}}]}
    schemas = schemas_of(Model=model, Base=BASE)
    assert not schemas.accepts(f"{WHERE}Base", {"a": 1, "b": 2}, "request")


def test_a_base_stands_for_what_is_made_of_it() -> None:
    """OpenAPI 3.2, section 4.25: with a discriminator, any of its children."""
    base = {
        **BASE,
        "required": ["kind"],
        "properties": {"kind": {}},
        "discriminator": {"propertyName": "kind"},
    }
    child = {"allOf": [refer("Base"), {"properties": {"b": {}}}]}
    schemas = schemas_of(Base=base, Child=child)
    assert schemas.accepts(f"{WHERE}Base", {"kind": "Child", "b": 1}, "request")
    assert not schemas.accepts(f"{WHERE}Base", {"kind": "Child", "c": 1}, "request")


def _closures() -> Closures:
    return Closures(lambda node: node, lambda _: ())


@pytest.mark.parametrize(
    ("node", "unions", "names"),
    [
        ({"properties": {"a": {}}, "required": ["b"]}, True, "ab"),
        ({"allOf": [{"properties": {"a": {}}}, {"required": ["b"]}]}, True, "ab"),
        ({"oneOf": [{"properties": {"a": {}}}]}, True, "a"),
        ({"oneOf": [{"properties": {"a": {}}}]}, False, ""),
        ({"items": {"properties": {"a": {}}}}, True, ""),
        (True, True, ""),
    ],
)
def test_names(node: Json, unions: bool, names: str) -> None:
    assert _closures().names(node, unions=unions) == frozenset(names)


@pytest.mark.parametrize(
    ("node", "names", "refused"),
    [
        (CLOSED, "a", False),
        (CLOSED, "ab", True),
        (CLOSED, "", False),
        ({"properties": {"a": {}}}, "b", False),
        ({"allOf": [CLOSED, {"properties": {"b": {}}}]}, "b", False),
        ({"oneOf": [CLOSED, {"properties": {"b": {}}}]}, "b", True),
    ],
)
def test_what_is_refused(node: Json, names: str, refused: bool) -> None:
    assert _closures().refuses(node, frozenset(names)) is refused


def test_widening() -> None:
    node: Json = {"properties": {"a": {"minimum": 1}}, "additionalProperties": False}
    widen(node, frozenset("ab"))
    assert node["properties"] == {"a": {"minimum": 1}, "b": True}


def test_a_schema_is_copied_once_at_a_time() -> None:
    closures = _closures()
    with closures.opening(CLOSED) as first, closures.opening(CLOSED) as second:
        assert (first, second) == (True, False)
    with closures.opening(CLOSED) as again:
        assert again
