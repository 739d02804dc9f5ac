"""Branches and the tags that mean them, by OpenAPI 3.2, section 4.25.

The documents are those of the section, "Models with Polymorphism Support".
"""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.schemas.branches import Ways, means, pointer_of, tagged
from clientwright.verify.schemas.flattened import Flattener
from clientwright.verify.schemas.schema_kinds import UNKNOWN

Json = Any
PET = {
    "type": "object",
    "discriminator": {"propertyName": "petType"},
    "properties": {"name": {"type": "string"}, "petType": {"type": "string"}},
    "required": ["name", "petType"],
}


def _child(**properties: Json) -> Json:
    return {"allOf": [refer("Pet"), {"type": "object", "properties": properties}]}


def _flattener(**components: Json) -> Flattener:
    animals = {"Cat": _child(huntingSkill={}), "Dog": _child(packSize={})}
    return Flattener(schemas_of(**{"Pet": PET, **animals, **components}), "request")


def _ways(model: Json, **components: Json) -> list[tuple[Json, str | None, str | None]]:
    flattener = _flattener(Model=model, **components)
    demands = flattener.flatten({"$ref": f"{WHERE}Model"})
    unions = demands.get("unions")
    ways = Ways(flattener)
    found = ways.of_union(unions[0]) if unions else ways.of_base(demands)
    return [(way.branch, way.tag, way.value) for way in found]


ONE_OF = {"oneOf": [refer("Cat"), refer("Dog")]}
CAT, DOG = refer("Cat"), refer("Dog")


@pytest.mark.parametrize(
    ("discriminator", "tags"),
    [
        ({"propertyName": "petType"}, [("Cat", CAT), ("Dog", DOG)]),
        (
            {"propertyName": "petType", "mapping": {"c": f"{WHERE}Cat"}},
            [("c", CAT), ("Dog", DOG)],
        ),
        (
            {"propertyName": "petType", "mapping": {"c": "Cat", "d": "Dog"}},
            [("c", CAT), ("d", DOG)],
        ),
        (
            {"propertyName": "petType", "mapping": {"c": "Cat", "cc": f"{WHERE}Cat"}},
            [("c", CAT), ("cc", CAT), ("Dog", DOG)],
        ),
    ],
)
def test_tags_of_unions(discriminator: Json, tags: list[tuple[str, Json]]) -> None:
    found = _ways({**ONE_OF, "discriminator": discriminator})
    assert [(value, branch) for branch, _, value in found] == tags
    assert {tag for _, tag, _ in found} == {"petType"}


def test_branches_without_a_tag() -> None:
    """Null comes last."""
    null = {"type": "null"}
    found = _ways({"anyOf": [null, CAT, {"type": "string"}]})
    assert found == [
        (CAT, None, None),
        ({"type": "string"}, None, None),
        (null, None, None),
    ]


def test_a_base_and_what_is_made_of_it() -> None:
    found = {value: branch for branch, _, value in _ways({"$ref": f"{WHERE}Pet"})}
    assert set(found) == {"Pet", "Cat", "Dog"}
    assert found["Cat"] == CAT


def test_a_base_with_a_mapping() -> None:
    """Names its children, and is no choice by itself."""
    mapping = {"kitty": "Cat", "dog": f"{WHERE}Dog"}
    base = {**PET, "discriminator": {"propertyName": "petType", "mapping": mapping}}
    flattener = _flattener(Pet=base)
    ways = Ways(flattener).of_base(flattener.flatten(refer("Pet")))
    assert [(way.value, way.branch) for way in ways] == [("kitty", CAT), ("dog", DOG)]


def test_an_alternative_without_properties() -> None:
    """Of exclusive branches: what the others require would make them fit too."""
    node = {
        "oneOf": [
            {"type": "object"},
            {"type": "object", "required": ["a"], "properties": {"a": {}}},
        ]
    }
    flattener = _flattener(Model=node)
    union = flattener.flatten(refer("Model"))["unions"][0]
    first, second = Ways(flattener).of_union(union)
    assert (first.others, second.others) == (frozenset("a"), frozenset())


@pytest.mark.parametrize(
    ("target", "name", "same"),
    [
        (f"{WHERE}Cat", f"{WHERE}Cat", True),
        ("Cat", f"{WHERE}Cat", True),
        ("Dog", f"{WHERE}Cat", False),
        # Section 4.25.2: a name, or a reference to another document.
        ("Cat.json", f"{WHERE}Cat", True),
        ("#/definitions/Cat", "#/definitions/Cat", True),
    ],
)
def test_targets_of_a_mapping(target: str, name: str, same: bool) -> None:
    assert means(target, name) is same
    assert (pointer_of(target, name) == name) is same


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "string"}, "x", {"const": "x"}),
        ({"const": "y"}, "x", {"const": "y"}),
        ({"enum": ["x", "y"]}, "x", {"const": "x"}),
        ({"enum": ["y"]}, "x", {"enum": ["y"]}),
        ({"enum": ["y"]}, UNKNOWN, {"const": UNKNOWN}),
        ({"type": "integer"}, "x", {"type": "integer"}),
    ],
)
def test_the_property_that_tells(schema: Json, value: str, expected: Json) -> None:
    demands = {"properties": {"t": schema, "a": {}}, "required": ["a"], "tags": []}
    found = tagged(demands, _flattener(), "t", value)
    assert found["properties"] == {"t": expected, "a": {}}
    assert found["required"] == ["a", "t"]
    assert "tags" not in found
