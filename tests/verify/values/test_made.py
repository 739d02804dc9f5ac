"""Made values: what each keyword asks for, by JSON Schema 2020-12 and OpenAPI 3.2.

A row says which values a schema has, in its own words; the validator is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.schemas.schema_kinds import UNKNOWN
from clientwright.verify.values.chooser import First, Nth, Rotation
from clientwright.verify.values.made import Maker
from clientwright.verify.values.making import CutError
from clientwright.verify.values.scalars import Rules

Json = Any


def _all(_: Any) -> bool:
    return True


def _made(node: Json, *, full: bool = True, **more: Json) -> list[Json]:
    """Make values of a schema, until every way was gone."""
    version = more.pop("version", "3.1.1")
    direction = more.pop("direction", "request")
    components = more.pop("components", {})
    maker = Maker(schemas_of(version, Model=node, **components), direction)
    return list(_turned(maker, full=full, **more))


def _turned(maker: Maker, **more: Json) -> Iterator[Json]:
    rotation = Rotation()
    yield maker.make(f"{WHERE}Model", rotation, **more)
    rotation.turning = True
    for _ in range(60):
        if not rotation.waiting():
            return
        yield maker.make(f"{WHERE}Model", rotation, **more)


KIND = {"type": "object", "required": ["kind"]}
CAT = {**KIND, "properties": {"kind": {"type": "string"}, "claws": {"const": 5}}}
DOG = {**KIND, "properties": {"kind": {"type": "string"}, "bark": {"const": "w"}}}
PETS = {"Cat": CAT, "Dog": DOG}


def _is_pet(value: Json) -> bool:
    own = {"Cat": ("claws", 5), "Dog": ("bark", "w")}[value["kind"]]
    return value.items() <= {("kind", value["kind"]), own}


ROWS: list[tuple[str, Json, Callable[[Any], bool], list[Json]]] = [
    ("a constant", {"const": {"a": [1]}}, lambda v: v == {"a": [1]}, [{"a": [1]}]),
    ("an enumeration", {"enum": ["a", 1, None]}, _all, ["a", 1, None]),
    (
        "an enumeration of a type",
        {"type": "string", "enum": ["a", "b"]},
        lambda v: v in ("a", "b"),
        ["a", "b"],
    ),
    ("booleans", {"type": "boolean"}, lambda v: type(v) is bool, [True, False]),
    ("null", {"type": "null"}, lambda v: v is None, [None]),
    (
        "types",
        {"type": ["integer", "null"], "minimum": 3, "maximum": 3},
        lambda v: v in (3, None),
        [3, None],
    ),
    (
        "an integer's bounds",
        {"type": "integer", "minimum": 1, "maximum": 9},
        lambda v: type(v) is int and 1 <= v <= 9,
        [1, 9],
    ),
    (
        "a pattern",
        {"type": "string", "pattern": "^[a-c]{2}$"},
        lambda v: re.fullmatch("[a-c]{2}", v) is not None,
        [],
    ),
    (
        "items",
        {"type": "array", "items": {"const": 1}, "minItems": 1, "maxItems": 3},
        lambda v: set(v) == {1} and 1 <= len(v) <= 3,
        [[1], [1, 1], [1, 1, 1]],
    ),
    (
        "unique items",
        {
            "type": "array",
            "items": {"enum": [1, 2, 3]},
            "minItems": 3,
            "uniqueItems": True,
        },
        lambda v: sorted(v) == [1, 2, 3],
        [],
    ),
    (
        "first items",
        {"type": "array", "prefixItems": [{"const": 1}, {"const": 2}], "items": False},
        lambda v: v in ([], [1], [1, 2]),
        [[1, 2]],
    ),
    (
        "properties",
        {
            "type": "object",
            "required": ["a"],
            "properties": {"a": {"const": 1}, "b": {"const": 2}},
            "additionalProperties": False,
        },
        lambda v: v in ({"a": 1}, {"a": 1, "b": 2}),
        [{"a": 1, "b": 2}],
    ),
    (
        "a map",
        {"type": "object", "additionalProperties": {"const": 1}, "minProperties": 3},
        lambda v: len(v) >= 3 and set(v.values()) == {1},
        [],
    ),
    (
        "a map's names",
        {
            "type": "object",
            "additionalProperties": {"const": 1},
            "propertyNames": {"pattern": "^x"},
        },
        lambda v: all(name.startswith("x") for name in v),
        [],
    ),
    (
        "patterns of names",
        {"type": "object", "patternProperties": {"^x": {"const": 1}}},
        lambda v: all(v[name] == 1 for name in v if name.startswith("x")),
        [],
    ),
    (
        "required alone",
        {"type": "object", "required": ["a"], "additionalProperties": {"const": 1}},
        lambda v: v["a"] == 1,
        [],
    ),
    (
        "all of them",
        {
            "allOf": [
                {"required": ["a"], "properties": {"a": {"minimum": 5}}},
                {"properties": {"a": {"type": "integer", "maximum": 5}}},
            ]
        },
        lambda v: v["a"] == 5,
        [],
    ),
    ("one of them", {"oneOf": [{"const": 1}, {"const": "x"}]}, _all, [1, "x"]),
    (
        "any of them, beside what holds for all",
        {
            "type": "object",
            "required": ["a"],
            "properties": {"a": {"const": 1}},
            "anyOf": [
                {"required": ["b"], "properties": {"b": {"const": 2}}},
                {"required": ["c"], "properties": {"c": {"const": 3}}},
            ],
        },
        lambda v: v["a"] == 1 and (v.get("b") == 2 or v.get("c") == 3),
        [],
    ),
    ("everything", {}, _all, []),
    ("true", True, _all, []),
]


@pytest.mark.parametrize(
    ("node", "allowed", "among"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS]
)
def test_values(node: Json, allowed: Callable[[Any], bool], among: list[Json]) -> None:
    for full in (True, False):
        found = _made(node, full=full)
        assert [value for value in found if not allowed(value)] == []
    found = _made(node)
    assert [value for value in among if value not in found] == []


def test_minimal_values_have_what_is_required_alone() -> None:
    node = {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"const": 1}, "b": {"const": 2}},
    }
    assert _made(node, full=False) == [{"a": 1}]


@pytest.mark.parametrize(
    ("direction", "hidden"), [("request", "readOnly"), ("response", "writeOnly")]
)
def test_what_does_not_travel(direction: str, hidden: str) -> None:
    """OpenAPI 3.0.4: relevant for the other direction only, required or not."""
    node = {
        "type": "object",
        "required": ["a", "b"],
        "properties": {"a": {"const": 1, hidden: True}, "b": {"const": 2}},
    }
    assert all("a" not in v for v in _made(node, direction=direction))
    other = "response" if direction == "request" else "request"
    assert all(v["a"] == 1 for v in _made(node, direction=other))


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
@pytest.mark.parametrize("mapped", [True, False])
def test_tags(word: str, mapped: bool) -> None:
    """OpenAPI 3.2, section 4.25: by the mapping, else by the name of the schema."""
    discriminator: Json = {"propertyName": "kind"}
    if mapped:
        discriminator["mapping"] = {"c": "#/components/schemas/Cat", "d": "Dog"}
    node = {word: [refer("Cat"), refer("Dog")], "discriminator": discriminator}
    found = _made(node, components=PETS)
    names = {"c": "Cat", "d": "Dog"} if mapped else {"Cat": "Cat", "Dog": "Dog"}
    assert {value["kind"] for value in found} == set(names)
    for value in found:
        assert _is_pet({**value, "kind": names[value["kind"]]})


def test_what_nobody_knows_yet() -> None:
    """A value of an enumeration and a tag that the document does not have."""
    assert _made({"enum": ["a", "b"]}, unknown=True) == [UNKNOWN]
    assert _made({"enum": [1, 2]}, unknown=True)[0] not in (1, 2)
    assert _made({"const": "a"}, unknown=True) == ["a"]
    union = {
        "oneOf": [refer("Cat"), refer("Dog")],
        "discriminator": {"propertyName": "kind"},
    }
    found = _made(union, unknown=True, components=PETS)
    assert {value["kind"] for value in found} == {UNKNOWN}


@pytest.mark.parametrize(
    ("node", "rules", "allowed"),
    [
        ({"type": ["string", "null"]}, Rules(nulls=False), lambda v: v is not None),
        (
            {"enum": ["a", "", None]},
            Rules(nulls=False, blank=False),
            lambda v: v == "a",
        ),
        ({"type": "array", "items": {}}, Rules(empty=False), lambda v: len(v) > 0),
        ({"type": "object"}, Rules(empty=False), lambda v: len(v) > 0),
        ({"enum": ["a,b", "c"]}, Rules(avoid=","), lambda v: v == "c"),
        (
            {"type": "string", "maxLength": 9},
            Rules(charset="visible"),
            lambda v: v.isascii() and v.isprintable(),
        ),
    ],
)
def test_what_a_place_carries(
    node: Json, rules: Rules, allowed: Callable[[Any], bool]
) -> None:
    for full in (True, False):
        found = _made(node, full=full, hurting=full, rules=rules)
        assert [value for value in found if not allowed(value)] == []


def test_cycles_end() -> None:
    """Where a value without an end is not asked for."""
    node = {"type": "object", "properties": {"next": refer("Model")}}
    for full in (True, False):
        assert all(isinstance(value, dict) for value in _made(node, full=full))


@pytest.mark.parametrize(
    "node",
    [
        False,
        {"type": "object", "required": ["a"], "properties": {"a": refer("Model")}},
        {"type": "array", "minItems": 1, "items": refer("Model")},
        {"allOf": [{"type": "object", "required": ["a"], "properties": {"a": False}}]},
    ],
)
def test_what_has_no_value(node: Json) -> None:
    """A schema that refuses all, and one that contains itself."""
    if node is False or "allOf" not in node:
        with pytest.raises(CutError):
            _made(node)
        return
    assert all("a" not in value for value in _made(node))


def test_sizes_beyond_all_bounds() -> None:
    """Are noted, and values end."""
    maker = Maker(
        schemas_of(
            Long={"type": "string", "minLength": 10**9},
            Many={"type": "array", "items": {"const": 1}, "minItems": 10**9},
            Far={"type": "number", "minimum": 10**40},
            Props={"type": "object", "minProperties": 10**9},
        ),
        "request",
    )
    for name in ("Long", "Many", "Far", "Props"):
        maker.make(f"{WHERE}{name}", First(), full=True)
    assert {one.rpartition("/")[2]: what for one, what in maker.beyond.items()} == {
        "Long": "minLength",
        "Many": "minItems",
        "Far": "minimum, maximum or multipleOf",
        "Props": "minProperties",
    }


def test_without_a_schema() -> None:
    maker = Maker(schemas_of(), "request")
    assert maker.make(None, Nth(3), full=True, name="it") == "it"


def test_a_place_in_a_merged_branch_is_come_to_again() -> None:
    """What stands beside a union speaks of the same property: each value, and no more.

    A schema that is put together for each value anew has no place that was gone.
    """
    level = {"type": "string"}
    branches = [
        {"properties": {"level": {"enum": ["a", "b", "c", "d"]}}},
        {"properties": {"size": {"type": "integer"}}, "required": ["size"]},
    ]
    beside = {"type": "object", "required": ["level"], "properties": {"level": level}}
    made = _made({**beside, "oneOf": branches})
    chosen = [one["level"] for one in made if "size" not in one]
    assert sorted(chosen) == ["a", "b", "c", "d"]
    assert len(made) < 12
