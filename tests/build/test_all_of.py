"""Composition: `allOf`, `$ref` with siblings, alternatives beside other keywords."""

from __future__ import annotations

from typing import Any

import pytest

A = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
B = {"type": "object", "properties": {"b": {"type": "integer"}}}
U = {"properties": {"u": {"type": "string"}}}
REF_A = {"$ref": "#/components/schemas/A"}
REF_B = {"$ref": "#/components/schemas/B"}
REF_U = {"$ref": "#/components/schemas/U"}


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"allOf": [REF_A, B]}, "{a*: text, b: integer}"),
        ({"allOf": [REF_A], **B}, "{a*: text, b: integer}"),
        ({"allOf": [REF_A, REF_B], "required": ["b"]}, "{a*: text, b*: integer}"),
        ({"allOf": [REF_A, {"required": ["b"]}, B]}, "{a*: text, b*: integer}"),
        ({**REF_A, "description": "words"}, "@A"),
        ({"allOf": [REF_A], "description": "words"}, "@A"),
        ({"allOf": [REF_A, {"description": "words"}]}, "@A"),
        ({"allOf": [REF_A], "type": "object"}, "@A"),
        ({"allOf": [REF_A], "nullable": True}, "@A?"),
        ({"allOf": [{"allOf": [{"oneOf": [REF_A]}]}]}, "@A"),
        ({**REF_A, "properties": {"c": {}}}, "{a*: text, c: any}"),
        ({"allOf": [A, {"properties": {"a": {"enum": ["x", "y"]}}}]}, "{a*: <x, y>}"),
        ({"allOf": [A, {"properties": {"a": {"type": "string"}}}]}, "{a*: text}"),
        ({"allOf": [{"type": "number"}, {"type": "integer"}]}, "integer"),
        ({"allOf": [{"type": "string"}, {"maxLength": 3}]}, "text"),
        (
            {"allOf": [{"enum": ["x", "y", "z"]}, {"enum": ["y", "z", "w"]}]},
            "<y, z>",
        ),
        ({"allOf": [{"type": "array"}, {"items": {"type": "string"}}]}, "[text]"),
    ],
)
def test_merging(read: Any, given: Any, want: str) -> None:
    """All parts hold together."""
    reading = read(given, A=A, B=B)
    assert reading.text == want
    assert reading.codes == []


def test_a_closed_part_that_refuses_others_is_read_with_them(read: Any) -> None:
    """By the letter nothing fits (JSON Schema 2020-12, core, section 10.3.2.3)."""
    reading = read({"allOf": [A, {"type": "object", "additionalProperties": False}]})
    assert reading.text == "{a*: text!}"
    assert reading.codes == ["closed-part"]


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"allOf": [{**A, "nullable": True}, B]}, "{a*: text, b: integer}"),
        (
            {"allOf": [{**A, "nullable": True}, {**B, "nullable": True}]},
            "{a*: text, b: integer}?",
        ),
        ({"nullable": True, "allOf": [A, B]}, "{a*: text, b: integer}?"),
        ({"allOf": [{"type": "object", "nullable": True}, REF_A]}, "@A"),
        ({"allOf": [{"type": "object", "nullable": True}, REF_U]}, "@U?"),
        ({"allOf": [{"nullable": True}, {"allOf": [REF_U], "type": "object"}]}, "@U"),
        (
            {"allOf": [{"anyOf": [REF_A, {"type": "null"}]}, B]},
            "{a*: text, b: integer}",
        ),
        ({"anyOf": [{"allOf": [A, B]}, {"type": "null"}]}, "{a*: text, b: integer}?"),
        ({"enum": ["x", "y", None]}, "<x, y>?"),
        ({"enum": ["x", "y"], "nullable": True}, "<x, y>?"),
        ({"oneOf": [REF_A, {"$ref": "#/components/schemas/N"}]}, "@A | @N?"),
    ],
)
def test_null(read: Any, given: Any, want: str) -> None:
    """Null fits where every part allows it, or what stands around them says so."""
    reading = read(given, A=A, B=B, U=U, N={"type": "string", "nullable": True})
    assert reading.text == want


@pytest.mark.parametrize(
    ("given", "want", "code"),
    [
        (
            {"allOf": [{"type": "string"}, {"type": "object", **B}]},
            "{b: integer}",
            "allof-conflict",
        ),
        ({"allOf": [{"enum": ["x"]}, {"enum": ["y"]}]}, "=y", "allof-conflict"),
        (
            {"allOf": [{"$ref": "#/components/schemas/Given"}, B]},
            "{b: integer}",
            "allof-self",
        ),
        (
            {"allOf": [{"$ref": "#/components/schemas/C"}, B]},
            "{c: text, b: integer}",
            "allof-self",
        ),
        (
            {"allOf": [{"$ref": "#/components/schemas/None"}, B]},
            "{b: integer}",
            "unresolved-reference",
        ),
        ({"allOf": []}, "any", "empty-union"),
        ({"allOf": ["x", B]}, "{b: integer}", "wrong-type"),
        (
            {
                "allOf": [
                    {"type": "array", "items": {}},
                    {"type": "object", "oneOf": [A, B, {"type": "string"}]},
                ]
            },
            "{a*: text} | {b: integer}",
            "allof-conflict",
        ),
    ],
)
def test_conflicts(read: Any, given: Any, want: str, code: str) -> None:
    """What cannot hold is reported and worked around."""
    c = {
        "allOf": [{"$ref": "#/components/schemas/Given"}],
        "properties": {"c": {"type": "string"}},
    }
    reading = read(given, C=c)
    assert reading.text == want
    assert code in reading.codes


ONE_OF = {"oneOf": [REF_A, REF_B]}


@pytest.mark.parametrize(
    ("given", "want"),
    [
        (
            {"allOf": [ONE_OF, {"properties": {"c": {}}}]},
            "{c: any, a*: text} | {c: any, b: integer}",
        ),
        (
            {**ONE_OF, "properties": {"c": {}}},
            "{c: any, a*: text} | {c: any, b: integer}",
        ),
        ({**ONE_OF, "type": "object", "title": "T"}, "@A | @B"),
        ({"allOf": [ONE_OF], "description": "words"}, "@A | @B"),
        ({**ONE_OF, "unevaluatedProperties": False}, "@A | @B"),
        (
            {**A, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            "{a*: text, b: any}",
        ),
        (
            {
                "type": "object",
                "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
                "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
            },
            "{a: text, b: text}",
        ),
        (
            {
                "allOf": [
                    {"anyOf": [{"type": "object"}, {"type": "array"}]},
                    {"type": "array", "items": {"type": "string"}},
                ]
            },
            "[text]",
        ),
        (
            {
                "allOf": [
                    {"oneOf": [{"type": "string"}, {"type": "integer"}, REF_A]},
                    {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
                ]
            },
            "integer",
        ),
    ],
)
def test_alternatives_beside(read: Any, given: Any, want: str) -> None:
    """What stands beside alternatives goes into each; what cannot hold goes away."""
    reading = read(given, A=A, B=B)
    assert reading.text == want
    assert set(reading.codes) <= {"undeclared-property"}


def test_children_listed_by_their_parent(read: Any) -> None:
    """A parent whose union lists its children says nothing new to a child."""
    parent = {
        "properties": {"kind": {"type": "string"}},
        "oneOf": [REF_A, REF_B],
        "discriminator": {"propertyName": "kind"},
    }
    child = {"allOf": [{"$ref": "#/components/schemas/Given"}, A]}
    other = {"allOf": [{"$ref": "#/components/schemas/Given"}, B]}
    reading = read(parent, A=child, B=other)
    assert reading.text == "kind: A=@A | B=@B"
    assert reading.codes == []


def test_growing_union_ends(read: Any) -> None:
    """A union that is merged into one of its own branches does not grow for ever."""
    given = {
        "oneOf": [
            A,
            {
                "allOf": [
                    {"$ref": "#/components/schemas/Given"},
                    {"properties": {"c": {}}},
                ]
            },
        ]
    }
    assert len(read(given).api.schemas) < 20


def test_docs_are_ones_own(read: Any) -> None:
    """Words of what is referred to are not taken over, words beside are."""
    a = {**A, "description": "Words of A.", "title": "A title", "default": {}}
    schema = read({"allOf": [REF_A, B]}, A=a).schema
    assert (schema.description, schema.title) == (None, None)
    schema = read({"allOf": [REF_A, {**B, "description": "Here."}]}, A=a).schema
    assert schema.description == "Here."


def test_depth_is_no_depth_of_calls(read: Any) -> None:
    """Composition nested two thousand deep."""
    given: dict[str, Any] = B
    for _ in range(2000):
        given = {"allOf": [given]}
    assert read(given).text == "{b: integer}"


def test_conditions_widen(read: Any) -> None:
    """Properties that hold under a condition are optional."""
    given = {
        "type": "object",
        "properties": {"kind": {"type": "string"}},
        "if": {"properties": {"kind": {"const": "x"}}},
        "then": {"properties": {"x": {"type": "string"}}, "required": ["x"]},
        "else": REF_A,
        "dependentSchemas": {"kind": {"properties": {"y": {"type": "integer"}}}},
    }
    reading = read(given, A=A)
    assert reading.text == "{kind: text, x: text, a: text, y: integer}"
    assert set(reading.codes) == {"condition-widened"}


def test_branches_that_repeat_what_stands_beside(read: Any) -> None:
    """A parent lists its children and declares what each of them declares too."""
    kind = {"type": "string", "description": "Which one."}
    given = {
        "type": "object",
        "properties": {"kind": kind},
        "required": ["kind"],
        "additionalProperties": False,
        "oneOf": [REF_A, REF_B],
        "discriminator": {"propertyName": "kind"},
    }
    a = {**A, "properties": {"kind": {"enum": ["a"]}}, "required": ["kind"]}
    b = {**B, "properties": {"kind": {"type": "string"}}, "required": ["kind"]}
    assert read(given, A=a, B=b).text == "kind: a=@A | B=@B"
    assert read(given, A=a, B=B).text == "kind: a=@A | B={kind*: text, b: integer}"


def test_compositions_of_compositions_end(
    read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty unions of the next one, with and without a member more: 2^30 in full."""
    monkeypatch.setattr("clientwright.build.schemas.worklist.MOST_MERGED", 500)
    schemas: dict[str, Any] = {"L30": A}
    for number in range(30):
        following = {"$ref": f"#/components/schemas/L{number + 1}"}
        more = {"type": "object", "properties": {f"p{number}": {"type": "string"}}}
        schemas[f"L{number}"] = {"oneOf": [following, {"allOf": [following, more]}]}
    reading = read({"$ref": "#/components/schemas/L0"}, **schemas)
    assert len(reading.api.schemas) < 5_000
    assert set(reading.codes) == {"composition-too-large"}


def test_members_under_several_conditions(read: Any) -> None:
    """What one condition describes and the other too may be either."""
    given = {
        "type": "object",
        "if": {"required": ["a"]},
        "then": {"properties": {"v": {"type": "string"}, "w": {"type": "string"}}},
        "else": {"properties": {"v": {"type": "integer"}, "w": {"type": "string"}}},
        "oneOf": [REF_A, REF_B],
    }
    text = "v: text | integer, w: text"
    reading = read(given, A=A, B=B)
    assert reading.text == f"({{a*: text, {text}}}) | ({{b: integer, {text}}})"


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ({"allOf": [REF_A, B]}, ["A"]),
        ({"allOf": [B, {"allOf": [REF_A, U]}, REF_B]}, ["A", "B"]),
        ({**REF_A, **U}, ["A"]),
        ({**U, "oneOf": [REF_A, REF_B]}, []),
        ({"allOf": [A, B]}, []),
        ({"allOf": [REF_A, {"$ref": "#/components/schemas/O/properties/b"}]}, ["A"]),
    ],
)
def test_what_holds_as_a_whole_is_known(read: Any, given: Any, want: list[str]) -> None:
    """A class may extend it; what is written inline has no class of its own."""
    schema = read(given, A=A, B=B, O={"properties": {"b": B}}).schema
    found = getattr(schema, "composed_of", ())
    assert [one.rpartition("/")[2] for one in found] == want
