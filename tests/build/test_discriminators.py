"""Tags: mapped, implicit, constant, inherited, missing and doubled."""

from __future__ import annotations

from typing import Any

import pytest

CAT = {"type": "object", "properties": {"c": {"type": "string"}}}
DOG = {"type": "object", "properties": {"d": {"type": "string"}}}
REF_CAT = {"$ref": "#/components/schemas/Cat"}
REF_DOG = {"$ref": "#/components/schemas/Dog"}
PETS = [REF_CAT, REF_DOG]


def _tagged(value: Any, required: bool = True) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"kind": value, "c": {"type": "string"}},
        **({"required": ["kind"]} if required else {}),
    }


@pytest.mark.parametrize(
    ("discriminator", "want"),
    [
        ({"propertyName": "kind"}, "kind: Cat=@Cat | Dog=@Dog"),
        (
            {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
            "kind: cat=@Cat | Dog=@Dog",
        ),
        (
            {"propertyName": "kind", "mapping": {"a": "Cat", "b": "Cat", "c": "Dog"}},
            "kind: a,b=@Cat | c=@Dog",
        ),
        (
            {"propertyName": "kind", "mapping": {"bird": "Bird"}},
            "kind: Cat=@Cat | Dog=@Dog | bird=@Bird",
        ),
        (
            {"propertyName": "kind", "defaultMapping": "Dog"},
            "kind: Cat=@Cat | Dog=@Dog | else @Dog",
        ),
        ("kind", "kind: Cat=@Cat | Dog=@Dog"),
    ],
)
def test_mapping(read: Any, discriminator: Any, want: str) -> None:
    """Values come from the mapping, else they are the schemas' names."""
    given = {"oneOf": PETS, "discriminator": discriminator}
    assert read(given, Cat=CAT, Dog=DOG, Bird=CAT).text == want


@pytest.mark.parametrize(
    ("discriminator", "code"),
    [
        ({}, "missing-field"),
        ({"propertyName": 5}, "missing-field"),
        ({"propertyName": "kind", "mapping": {"x": "Nobody"}}, "unresolved-reference"),
        ({"propertyName": "kind", "mapping": []}, "wrong-type"),
        ({"propertyName": "kind", "defaultMapping": "No"}, "unresolved-reference"),
    ],
)
def test_faults(read: Any, discriminator: Any, code: str) -> None:
    """A faulty discriminator is reported; the branches stay."""
    given = {"oneOf": PETS, "discriminator": discriminator}
    reading = read(given, Cat=CAT, Dog=DOG)
    assert "@Cat" in reading.text
    assert code in reading.codes


@pytest.mark.parametrize(
    ("cat", "dog", "want"),
    [
        ({"const": "c"}, {"const": "d"}, "kind: c=@Cat | d=@Dog"),
        ({"enum": ["c", "k"]}, {"const": "d"}, "kind: c,k=@Cat | d=@Dog"),
        ({"const": "x"}, {"const": "x"}, "@Cat | @Dog"),
    ],
)
def test_constants(read: Any, cat: Any, dog: Any, want: str) -> None:
    """Values that the branches themselves require count before names."""
    given = {"oneOf": PETS, "discriminator": {"propertyName": "kind"}}
    assert read(given, Cat=_tagged(cat), Dog=_tagged(dog)).text == want


@pytest.mark.parametrize(
    ("values", "mapping", "want"),
    [
        (["Cat", "Dog"], None, "kind: Cat=@Cat | Dog=@Dog"),
        (["Cat", "Dog", "Cow"], None, "kind: Cat=@Cat | Dog=@Dog"),
        (["c", "d"], {"c": "Cat", "d": "Dog"}, "kind: c=@Cat | d=@Dog"),
        (["c", "d", "e"], {"c": "Cat", "d": "Dog"}, "kind: c=@Cat | d=@Dog"),
        (["c", "Dog"], {"c": "Cat"}, "kind: c=@Cat | Dog=@Dog"),
        (["c", "d"], None, "@Cat | @Dog"),
    ],
)
def test_an_enum_that_branches_share(
    read: Any, values: list[str], mapping: Any, want: str
) -> None:
    """Its values are the mapping's or names; others may be of any branch."""
    kind = _tagged({"enum": values})
    discriminator = {
        "propertyName": "kind",
        **({"mapping": mapping} if mapping else {}),
    }
    reading = read(
        {"oneOf": PETS, "discriminator": discriminator},
        Cat=kind,
        Dog={**kind, "x-d": 1},
    )
    assert reading.text == want


def test_tags_without_discriminator(read: Any) -> None:
    """Objects that each require another constant are tagged all the same."""
    given = {"anyOf": PETS}
    cat, dog = _tagged({"const": "c"}), _tagged({"enum": ["d"]})
    assert read(given, Cat=cat, Dog=dog).text == "kind: c=@Cat | d=@Dog"
    dog = _tagged({"const": "d"}, required=False)
    assert read(given, Cat=cat, Dog=dog).text == "@Cat | @Dog"


def test_branches_that_share_a_value(read: Any) -> None:
    """They become a union of their own, told apart by shape."""
    given = {
        "oneOf": [*PETS, {"$ref": "#/components/schemas/Bird"}],
        "discriminator": {"propertyName": "kind"},
    }
    x, y = _tagged({"const": "x"}), _tagged({"const": "y"})
    assert read(given, Cat=x, Bird=x, Dog=y).text == "kind: x=(@Cat | @Bird) | y=@Dog"


def test_nested_unions(read: Any) -> None:
    """A branch that is a union has the values of all its branches."""
    given = {
        "oneOf": [{"$ref": "#/components/schemas/Pets"}, _tagged({"const": "b"})],
        "discriminator": {"propertyName": "kind"},
    }
    pets = {"oneOf": PETS, "discriminator": {"propertyName": "kind"}}
    cat, dog = _tagged({"const": "c"}), _tagged({"const": "d"})
    reading = read(given, Pets=pets, Cat=cat, Dog=dog)
    assert reading.text == "kind: c,d=@Pets | b={kind*: =b, c: text}"


def test_branches_that_are_no_objects(read: Any) -> None:
    """Text has no property to tell it by: told by shape."""
    given = {
        "oneOf": [*PETS, {"type": "string"}],
        "discriminator": {"propertyName": "kind"},
    }
    assert read(given, Cat=CAT, Dog=DOG).text == "@Cat | @Dog | text"


PARENT = {
    "type": "object",
    "description": "A pet.",
    "properties": {"kind": {"type": "string"}},
    "required": ["kind"],
    "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}},
}
OF_PARENT = {"$ref": "#/components/schemas/Given"}


def test_parent_of_children(read: Any) -> None:
    """Where a parent is used any child may stand; unknown ones are read as it."""
    reading = read(
        PARENT,
        Cat={"allOf": [OF_PARENT, CAT]},
        Dog={"allOf": [OF_PARENT, DOG]},
        Puppy={"allOf": [REF_DOG, {"properties": {"p": {}}}]},
        Plain={"allOf": [OF_PARENT], "description": "Nothing more."},
    )
    api = reading.api
    own = "{kind*: text}"
    assert reading.text == (
        f"kind: cat=@Cat | Dog=@Dog | Plain=@Plain | Puppy=@Puppy | Given={own}"
        f" | else {own}"
    )
    members = {p.name for p in api.schemas["#/components/schemas/Puppy"].properties}
    assert members == {"kind", "d", "p"}
    assert api.schemas["#/components/schemas/Given/base"].description == "A pet."
    assert reading.codes == []


def test_parent_without_children(read: Any) -> None:
    """A discriminator that nobody answers to is no union."""
    assert read(PARENT).text == "{kind*: text}"


def test_parent_that_is_a_child(read: Any) -> None:
    """A family within a family: each union lists the objects themselves."""
    reading = read(
        PARENT,
        Cat={
            "allOf": [OF_PARENT, CAT],
            "discriminator": {"propertyName": "kind"},
        },
        Lion={"allOf": [REF_CAT, {"properties": {"l": {}}}]},
    )
    assert "Lion=@Lion" in reading.text
    cat = reading.api.schemas["#/components/schemas/Cat"]
    assert [branch.tags for branch in cat.branches] == [("Lion",), ("Cat",)]


def test_mapping_beside_constants(read: Any) -> None:
    """What a branch requires counts more than a mapping to something else."""
    given = {
        "oneOf": PETS,
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"c": "Other", "free": "Free"},
        },
    }
    cat, dog = _tagged({"const": "c"}), _tagged({"const": "d"})
    reading = read(given, Cat=cat, Dog=dog, Other=CAT, Free={"type": "object"})
    assert reading.text == "kind: c=@Cat | d=@Dog"
    assert reading.codes == ["mapping-ignored", "mapping-ignored"]
