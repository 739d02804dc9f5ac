"""Bases that list their children: what is left of the base in each child."""

from __future__ import annotations

from typing import Any

from verify.trees import WHERE

from clientwright.verify.schemas.listed_children import without_lists

BASE = {"type": "object", "required": ["kind"]}
LIST = {"oneOf": [{"$ref": f"{WHERE}Cat"}], "discriminator": {"propertyName": "kind"}}
OWN = {"type": "object", "properties": {"claws": {"type": "integer"}}}


def _root(**schemas: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "components": {"schemas": schemas}}


def _without(**schemas: Any) -> Any:
    return without_lists(_root(**schemas))["components"]["schemas"]


def test_a_child_has_the_base_without_its_list() -> None:
    """And the base keeps it."""
    found = _without(Pet=BASE | LIST, Cat={"allOf": [{"$ref": f"{WHERE}Pet"}, OWN]})
    assert found == {"Pet": BASE | LIST, "Cat": {"allOf": [BASE, OWN]}}


def test_what_stands_between_has_no_list_either() -> None:
    """The child leads to the base through it."""
    found = _without(
        Pet=BASE | LIST,
        Cat={"allOf": [{"$ref": f"{WHERE}Feline"}]},
        Feline={"allOf": [{"$ref": f"{WHERE}Pet"}]},
    )
    assert found["Feline"] == {"allOf": [BASE]}
    assert found["Cat"] == {"allOf": [{"$ref": f"{WHERE}Feline"}]}


def test_who_is_not_listed_is_one_of_the_list() -> None:
    """`allOf` a union from outside of it is all that the union is."""
    schemas = {
        "Pet": BASE | LIST,
        "Cat": OWN,
        "Other": {"allOf": [{"$ref": f"{WHERE}Pet"}, OWN]},
    }
    assert _without(**schemas) == schemas


def test_documents_without_schemas_stay() -> None:
    """Also those in which something else stands in their place."""
    for root in ({"swagger": "2.0"}, {"components": []}, {"components": {}}):
        assert without_lists(root) == root
