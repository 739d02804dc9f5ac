"""Demands that hold together: what is allowed by the merge is allowed by each part."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.schemas.flattened import Flattener, guess, merge, own
from clientwright.verify.schemas.lookup import Lookup

Json = Any


def _flat(node: Json, **components: Json) -> Json:
    schemas = schemas_of(Model=node, **components)
    flattener = Flattener(schemas, "request")
    return flattener.flatten(flattener.tree.find(f"{WHERE}Model"))


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ({"minimum": 1}, {"minimum": 3}, {"minimum": 3}),
        ({"maxLength": 5}, {"maxLength": 3, "minLength": 1}, None),
        ({"type": ["string", "null"]}, {"type": ["string"]}, {"type": ["string"]}),
        ({"type": ["number"]}, {"type": ["integer"]}, {"type": ["integer"]}),
        ({"type": ["integer"]}, {"type": ["number"]}, {"type": ["integer"]}),
        ({"enum": [1, 2, 3]}, {"enum": [3, 2]}, {"enum": [2, 3]}),
        ({"required": ["a"]}, {"required": ["b", "a"]}, {"required": ["a", "b"]}),
        ({"pattern": ["a"]}, {"pattern": ["b"]}, {"pattern": ["a", "b"]}),
        ({"pattern": ["a"]}, {"pattern": ["a"]}, {"pattern": ["a"]}),
        ({"items": {"minimum": 1}}, {"items": {}}, {"items": {"minimum": 1}}),
        ({"items": False}, {"items": {"minimum": 1}}, {"items": False}),
        (
            {"properties": {"a": {"minimum": 1}, "b": {}}},
            {"properties": {"a": {"maximum": 2}, "c": {}}},
            {
                "properties": {
                    "a": {"allOf": [{"minimum": 1}, {"maximum": 2}]},
                    "b": {},
                    "c": {},
                }
            },
        ),
        ({}, {"minimum": 1}, {"minimum": 1}),
        ({"minimum": 1}, {}, {"minimum": 1}),
        (
            {"closed": frozenset("ab")},
            {"closed": frozenset("bc")},
            {"closed": frozenset("b")},
        ),
    ],
)
def test_merging(first: Json, second: Json, both: Json) -> None:
    both = {"maxLength": 3, "minLength": 1} if both is None else both
    assert merge(first, second) == both


@pytest.mark.parametrize(
    ("node", "demands"),
    [
        ({"type": "string", "minLength": 1}, {"type": ["string"], "minLength": 1}),
        ({"pattern": "a", "format": "date"}, {"pattern": ["a"], "format": ["date"]}),
        ({"example": 1, "examples": [2, 3]}, {"examples": [1, 2, 3]}),
        (
            {"properties": {"a": {}}, "additionalProperties": False},
            {
                "properties": {"a": {}},
                "additionalProperties": False,
                "closed": frozenset("a"),
            },
        ),
        (
            {"patternProperties": {"a": {}}, "additionalProperties": False},
            {"patternProperties": {"a": {}}, "additionalProperties": False},
        ),
        (
            {"discriminator": {"propertyName": "k", "mapping": {"x": "#/a"}}},
            {"tags": [("k", (("x", "#/a"),))]},
        ),
        ({"discriminator": "k"}, {"tags": [("k", ())]}),
    ],
)
def test_own_keywords(node: Json, demands: Json) -> None:
    assert own(node) == demands


def test_unions() -> None:
    node = {
        "oneOf": [{}, {"type": "null"}],
        "anyOf": [{}],
        "discriminator": {"propertyName": "k"},
    }
    one, other = own(node)["unions"]
    assert (one.exclusive, one.tag, len(one.branches)) == (True, "k", 2)
    assert (other.exclusive, len(other.branches)) == (False, 1)


def test_references_and_parts() -> None:
    """Are one set of demands; the outermost name comes first."""
    found = _flat(
        {"$ref": f"{WHERE}Middle", "maximum": 9},
        Middle={"allOf": [refer("Deep"), {"minimum": 2}]},
        Deep={"type": "integer", "minimum": 1},
    )
    assert (found["minimum"], found["maximum"], found["type"]) == (2, 9, ["integer"])
    assert found["names"] == [f"{WHERE}Middle"]
    assert _flat(False) == {"never": True}
    assert _flat(True) == {}


def test_a_circle_of_references_ends() -> None:
    found = _flat({"allOf": [refer("Model"), {"minimum": 1}]})
    assert found["minimum"] == 1


@pytest.mark.parametrize(
    ("demands", "kind"),
    [
        ({"properties": {}}, "object"),
        ({"required": []}, "object"),
        ({"items": {}}, "array"),
        ({"pattern": ["a"]}, "string"),
        ({"minimum": 1}, "number"),
        ({"multipleOf": 1, "items": {}}, "array"),
        ({}, "string"),
        ({"default": 1}, "string"),
        ({"format": ["date"]}, "string"),
        ({"format": ["date"], "minimum": 1}, "string"),
        ({"format": ["int32"]}, "integer"),
        ({"format": ["int64"], "minimum": 1}, "integer"),
        ({"format": ["double"]}, "number"),
        ({"format": ["float"], "maximum": 1}, "number"),
        ({"format": ["int32"], "properties": {}}, "object"),
    ],
)
def test_what_keywords_speak_of(demands: dict[str, Json], kind: str) -> None:
    assert guess(demands) == [kind]


LOOKUP = Lookup(
    schemas_of(
        "3.0.4",
        Pet={
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "id": {"type": "integer", "readOnly": True},
                "when": {"type": "string", "format": "date"},
            },
        },
        Alias=refer("Pet"),
        Again=refer("Alias"),
        Map={"type": "object", "additionalProperties": {"type": "string"}},
        Names={
            "type": "object",
            "patternProperties": {"^x": {}},
            "properties": {"a": {}},
        },
        Union={
            "type": "object",
            "properties": {"a": {}},
            "oneOf": [{"properties": {"b": {"minimum": 1}}}, {"properties": {"c": {}}}],
        },
        Free={"type": "object"},
        List={"type": "array", "items": {"minimum": 7}},
        Text={"type": "string"},
        Number={"type": "integer"},
        Words={"enum": ["a", 1]},
        Numbers={"enum": [1, 2]},
        Constant={"enum": [None]},
        Either={"oneOf": [refer("Number"), refer("Text")]},
        Neither={"oneOf": [refer("Number"), refer("Pet")]},
        Itself={"oneOf": [refer("Itself"), refer("Number")]},
    ),
    "request",
)


def test_properties_of_branches_too() -> None:
    assert LOOKUP.property(f"{WHERE}Pet", "name")["type"] == ["string"]
    assert LOOKUP.property(f"{WHERE}Union", "b")["minimum"] == 1
    assert LOOKUP.property(f"{WHERE}Pet", "nope") == {}


@pytest.mark.parametrize(
    ("name", "prop", "declared"),
    [
        ("Pet", "name", True),
        ("Pet", "nope", False),
        ("Map", "anything", True),
        ("Names", "anything", True),
        ("Union", "c", True),
        ("Union", "d", False),
        ("Free", "anything", True),
    ],
)
def test_what_is_declared(name: str, prop: str, declared: bool) -> None:
    assert LOOKUP.declares(f"{WHERE}{name}", prop) is declared


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("Text", True), ("Number", False), ("Words", True), ("Numbers", False)),
        *(("Constant", False), ("Either", True), ("Neither", False), ("Pet", False)),
        *(("Itself", False), ("List", False)),
    ],
)
def test_what_a_text_may_be(name: str, text: bool) -> None:
    assert LOOKUP.takes_text(LOOKUP.demands(f"{WHERE}{name}")) is text


def test_items_and_ways() -> None:
    assert LOOKUP.item(LOOKUP.demands(f"{WHERE}List")) == {"minimum": 7}
    assert len(LOOKUP.ways(LOOKUP.demands(f"{WHERE}Union"))) == 3


def test_where_references_end() -> None:
    assert LOOKUP.followed(f"{WHERE}Again")[0] == f"{WHERE}Pet"
    assert LOOKUP.followed(f"{WHERE}Pet")[0] == f"{WHERE}Pet"


def test_what_does_not_travel() -> None:
    assert LOOKUP.has_hidden(f"{WHERE}Pet", {"id": 1})
    assert not LOOKUP.has_hidden(f"{WHERE}Pet", {"name": "a"})


def test_texts_of_their_formats() -> None:
    assert LOOKUP.is_of_formats(f"{WHERE}Pet", {"when": "2024-02-29"})
    assert not LOOKUP.is_of_formats(f"{WHERE}Pet", {"when": "2023-02-29"})
    assert LOOKUP.is_of_formats(None, "anything")
