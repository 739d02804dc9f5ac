"""`oneOf`, `anyOf`, lists of types, and the enums that some unions are."""

from __future__ import annotations

from typing import Any

import pytest

TEXT = {"type": "string"}
REF_A = {"$ref": "#/components/schemas/A"}
A = {"type": "object", "properties": {"a": TEXT}}


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"oneOf": [TEXT, {"type": "integer"}]}, "text | integer"),
        ({"anyOf": [TEXT, {"type": "null"}]}, "text?"),
        ({"anyOf": [REF_A, {"enum": [None]}]}, "@A?"),
        ({"anyOf": [REF_A, {"const": None}, TEXT]}, "@A | text?"),
        ({"oneOf": [REF_A, REF_A]}, "@A"),
        ({"oneOf": [TEXT, {"type": "string", "description": "again"}]}, "text"),
        ({"oneOf": [TEXT, {"type": "string", "format": "date"}]}, "text | date"),
        ({"oneOf": [{"type": "array", "items": REF_A}, REF_A]}, "[@A] | @A"),
        (
            {"oneOf": [TEXT, {"oneOf": [REF_A, {"type": "integer"}]}]},
            "text | (@A | integer)",
        ),
        ({"type": ["string", "integer"]}, "text | integer"),
        ({"type": ["string", "null"]}, "text?"),
        ({"type": ["integer", "number"]}, "number"),
        ({"type": "null"}, "null"),
        (
            {"type": ["object", "array"], "properties": {"a": TEXT}, "items": TEXT},
            "{a: text} | [text]",
        ),
        ({"anyOf": [TEXT, {"type": "string", "enum": ["x", "y"]}]}, "<x, y, ...>"),
        ({"anyOf": [{"enum": ["x"]}, {"enum": ["y", "z"]}]}, "<x, y, z>"),
        ({"oneOf": [{"const": 1, "title": "One"}, {"const": 2}]}, "<1, 2>"),
        ({"anyOf": [{"type": "integer"}, {"enum": ["x", "y"]}]}, "integer | <x, y>"),
        ({"oneOf": []}, "any"),
    ],
)
def test_branches(read: Any, given: Any, want: str) -> None:
    """Null and duplicates go, one branch is no union, a union of enums is an enum."""
    assert read(given, A=A).text == want


def test_words_of_constants(read: Any) -> None:
    """A list of constants with titles is an enum whose values have names."""
    given = {
        "oneOf": [
            {"const": 0, "title": "Pending", "description": "Not yet seen."},
            {"const": 1, "title": "Accepted"},
        ]
    }
    members = read(given).schema.members
    assert [(m.name, m.description) for m in members] == [
        ("Pending", "Not yet seen."),
        ("Accepted", None),
    ]


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"oneOf": [{"$ref": "#/components/schemas/Given"}, TEXT]}, "text"),
        ({"oneOf": [{"$ref": "#/components/schemas/Given"}, TEXT, REF_A]}, "text | @A"),
        ({"$ref": "#/components/schemas/Given"}, "any"),
        ({"oneOf": [{"$ref": "#/components/schemas/Given"}]}, "any"),
        ({"$ref": "#/components/schemas/Missing"}, "any"),
        ({"$ref": "#/info/title"}, "any"),
        ({"$ref": 5}, "any"),
        ({"$ref": "#"}, "any"),
    ],
)
def test_references_to_nothing(read: Any, given: Any, want: str) -> None:
    """A union that is one of its own branches, and references that mean nothing."""
    reading = read(given, A=A)
    assert reading.text == want
    assert len(reading.codes) == 1


def test_ring_through_unions(read: Any) -> None:
    """Unions that hold one another are equal: each has what both hold besides."""
    reading = read(
        {"oneOf": [{"$ref": "#/components/schemas/B"}, TEXT]},
        B={"oneOf": [{"$ref": "#/components/schemas/Given"}, {"type": "integer"}]},
    )
    assert reading.text == "text | integer"


def test_null_in_a_ring(read: Any) -> None:
    """Null fits all of a ring when it fits one."""
    other = [{"$ref": "#/components/schemas/Given"}, {"type": "integer"}]
    reading = read(
        {"oneOf": [{"$ref": "#/components/schemas/B"}, TEXT]},
        B={"oneOf": [*other, {"type": "null"}]},
    )
    assert reading.text == "text | integer?"


def test_recursion_through_members_stays(read: Any) -> None:
    """A tree is no ring."""
    given = {
        "oneOf": [
            TEXT,
            {"type": "array", "items": {"$ref": "#/components/schemas/Given"}},
        ]
    }
    reading = read(given)
    assert reading.text == "text | [@Given]"
    assert reading.codes == []


def test_deep_and_wide(read: Any) -> None:
    """Three hundred levels of unions, and a thousand branches."""
    given: dict[str, Any] = {"type": "integer"}
    for _ in range(300):
        given = {"oneOf": [TEXT, given]}
    wide = {"oneOf": [{"type": "string", "maxLength": n} for n in range(1000)]}
    assert len(read(given, W=wide).api.schemas) == 2 + 600 + 1000


def test_schemas_reached_twice_are_one(read: Any) -> None:
    """A lattice is as large as it is written, not as large as its paths."""
    level = {
        f"L{n}": {
            "oneOf": [
                {"$ref": f"#/components/schemas/L{n + 1}"},
                {"type": "array", "items": {"$ref": f"#/components/schemas/L{n + 1}"}},
            ]
        }
        for n in range(30)
    }
    assert len(read(REF_A, A=A, L30=TEXT, **level).api.schemas) < 200


def test_origin_of_merged_branches(read: Any) -> None:
    """A branch that was merged tells the component that it was made of.

    Text stays a branch: `properties` say nothing about it.
    """
    schema = read({"oneOf": [REF_A, TEXT, A], "properties": {"b": TEXT}}, A=A).schema
    assert [branch.origin for branch in schema.branches] == [
        "#/components/schemas/A",
        None,
        None,
    ]
