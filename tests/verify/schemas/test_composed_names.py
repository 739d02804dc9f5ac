"""What a schema names with its parts: each part is looked at once."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.schemas.composed_names import ComposedNames

Json = Any
SCHEMAS: dict[str, Json] = {
    "Plain": {"properties": {"a": {}}, "required": ["b"]},
    "Referred": {"$ref": "Plain"},
    "All": {"allOf": [{"$ref": "Plain"}, {"required": ["c", 7]}], "properties": []},
    "One": {"oneOf": [{"$ref": "Plain"}, {"properties": {"d": {}}}], "required": ["e"]},
    "Left": {"allOf": [{"$ref": "Right"}], "required": ["l"]},
    "Right": {"anyOf": [{"$ref": "Left"}, {"$ref": "Plain"}], "required": ["r"]},
    "Self": {"$ref": "Self", "required": ["s"]},
    "Bool": {"allOf": [True, {"$ref": "Nowhere"}]},
}


class _Looking:
    def __init__(self, schemas: dict[str, Json]) -> None:
        self.schemas = schemas
        self.count = 0

    def __call__(self, schema: Json) -> Json:
        self.count += 1
        return self.schemas.get(schema["$ref"])


@pytest.mark.parametrize(
    ("name", "names", "surely"),
    [
        ("Plain", "ab", "ab"),
        ("Referred", "ab", "ab"),
        ("All", "abc", "abc"),
        ("One", "abde", "e"),
        ("Left", "ablr", "lr"),
        ("Right", "ablr", "r"),
        ("Self", "s", "s"),
        ("Bool", "", ""),
    ],
)
def test_names(name: str, names: str, surely: str) -> None:
    look = _Looking(SCHEMAS)
    assert ComposedNames(look, unions=True).of(SCHEMAS[name]) == set(names)
    assert ComposedNames(look, unions=False).of(SCHEMAS[name]) == set(surely)


def test_no_schema_names_nothing() -> None:
    assert ComposedNames(_Looking({}), unions=True).of(True) == set()


@pytest.mark.parametrize("first", [0, 2999])
def test_a_chain_is_walked_once(first: int) -> None:
    """From whichever end its schemas are asked for, and through a lattice too."""
    chain: dict[str, Json] = {
        f"S{n}": {"allOf": [{"$ref": f"S{n + 1}"}] * 3} for n in range(3000)
    }
    look = _Looking({**chain, "S3000": {"required": ["end"]}})
    names = ComposedNames(look, unions=True)
    order = [first, *range(3000)]
    found = [names.of(chain[f"S{n}"]) for n in order]
    assert all(one is found[0] for one in found)
    assert look.count <= 6 * 3000
