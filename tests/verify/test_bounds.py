"""What a schema asks for beyond all bounds is made smaller, and told."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from support import at_most, clientwright, here

from clientwright.verify import verify_package
from clientwright.verify.document.api import Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.messages.planned_calls import Planner
from clientwright.verify.messages.responses import Answers
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.values.chooser import First
from clientwright.verify.values.made import Maker
from clientwright.verify.values.making import CutError
from clientwright.verify.values.regex import matches

Json = Any


def _fan(levels: int, part: Json) -> dict[str, Json]:
    """Schemas each of which needs the next several times."""
    text = json.dumps(part)
    inner = {
        f"F{n}": json.loads(text.replace("#next", f"#/components/schemas/F{n + 1}"))
        for n in range(levels)
    }
    return {**inner, f"F{levels}": {"type": "string"}}


_HERE = "#/components/schemas/"
_THREE = {"$ref": "#next"}
_OBJECTS = {
    "type": "object",
    "required": ["a", "b", "c"],
    "properties": {"a": _THREE, "b": _THREE, "c": _THREE},
}
_MANY = {"type": "array", "minItems": 300, "items": {"type": "integer"}}
KINDS: dict[str, tuple[Json, str | None]] = {
    "minLength": ({"type": "string", "minLength": 1_500_000_000}, "minLength"),
    "minItems": ({"type": "array", "minItems": 300_000_000, "items": {}}, "minItems"),
    "nested": ({"type": "array", "minItems": 300, "items": _MANY}, "minItems"),
    "minProperties": ({"type": "object", "minProperties": 2 * 10**8}, "minProperties"),
    "unique": (
        {"type": "array", "uniqueItems": True, "minItems": 50_000, "items": {}},
        "minItems",
    ),
    "multiple": (
        {"type": "number", "multipleOf": 1e-300, "minimum": 1e300},
        "minimum, maximum or multipleOf",
    ),
    "far": ({"type": "integer", "minimum": 10**400}, "minimum, maximum or multipleOf"),
    "pattern": ({"type": "string", "pattern": "^((a{1000}){1000}){1000}$"}, None),
    "counts": ({"type": "string", "pattern": "a{" + "9" * 5000 + "}"}, None),
    "nesting": ({"type": "string", "pattern": "(" * 5000 + "a" + ")" * 5000}, None),
    "objects": ({"$ref": "#/components/schemas/F0"}, "required"),
    "lists": ({"$ref": "#/components/schemas/G0"}, "minItems"),
    "lattice": ({"$ref": "#/components/schemas/H0"}, None),
    "enum": ({"type": "string", "enum": [f"v{n}" for n in range(100_000)]}, None),
    "names": (
        {"propertyNames": {"pattern": "^(a{900}){900}$"}, "minProperties": 9},
        None,
    ),
}
_SCHEMAS = {
    **_fan(14, _OBJECTS),
    **{f"H{n}": {"allOf": [{"$ref": f"{_HERE}H{n + 1}"}] * 3} for n in range(40)},
    **{f"U{n}": {"oneOf": [{"$ref": f"{_HERE}U{n + 1}"}]} for n in range(1500)},
    **{
        k.replace("F", "G"): json.loads(json.dumps(v).replace("/F", "/G"))
        for k, v in _fan(14, {"type": "array", "minItems": 3, "items": _THREE}).items()
    },
}


def _document(schema: Json) -> Json:
    content = {"application/json": {"schema": schema}}
    body = {"required": True, "content": content}
    response = {"description": "x", "content": content}
    one = {"operationId": "one", "requestBody": body, "responses": {"200": response}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Much", "version": "1"},
        "servers": [{"url": "https://much.example.test"}],
        "paths": {"/x": {"post": one}},
        "components": {"schemas": {"S": schema, **_SCHEMAS}},
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_bounded_whatever_is_asked_for(kind: str) -> None:
    schema, lacking = KINDS[kind]
    maker = Maker(Schemas(_document(schema)), "request")
    for full in (False, True):
        with at_most(3):
            made = maker.make(
                "#/components/schemas/S", First(), full=full, hurting=full
            )
        assert len(json.dumps(made)) < 1_000_000
    assert maker.beyond == ({"#/components/schemas/S": lacking} if lacking else {})


def test_what_is_referred_to_is_put_through_its_ways_once() -> None:
    """Whatever refers to it: a large enumeration at many operations is one."""
    words = {"type": "string", "enum": [f"v{n}" for n in range(100)]}
    document = _document({"$ref": f"{_HERE}Words"})
    document["components"]["schemas"]["Words"] = words
    item = document["paths"]["/x"]
    document["paths"] = {f"/x{n}": item for n in range(20)}
    schemas = Schemas(document)
    operations = read_operations(Reader.of(document), schemas)
    planner = Planner(Maker(schemas, "request"), {})
    responses = Answers(Maker(schemas, "response"))
    calls = [len(list(planner.plan(one))) for one in operations]
    served = [len(list(responses.documented(one))) for one in operations]
    assert sum(calls) < 100 + 10 * len(operations)
    assert sum(served) < 100 + 10 * len(operations)


def test_unions_deeper_than_calls_can_be_are_cut() -> None:
    schemas = Schemas(_document({"$ref": f"{_HERE}U0"}))
    with pytest.raises(CutError):
        Maker(schemas, "request").make(f"{_HERE}U0", First(), full=True)


def test_what_is_in_bounds_is_made_whole() -> None:
    schema = {"type": "array", "minItems": 500, "items": {"minLength": 90}}
    schemas = Schemas(_document(schema))
    maker = Maker(schemas, "request")
    made = maker.make("#/components/schemas/S", First(), full=False)
    assert schemas.accepts("#/components/schemas/S", made, "request")
    assert maker.beyond == {}


@pytest.mark.parametrize("kind", ["minLength", "multiple", "objects"])
def test_the_operation_is_proved_with_what_can_be_made(
    tmp_path: Path, kind: str
) -> None:
    (tmp_path / "api.json").write_text(json.dumps(_document(KINDS[kind][0])))
    given = ("--spec", "api.json", "--output", "out")
    made = here("generate", *given, cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    report = verify_package(tmp_path / "out")
    assert report.failures == ()
    assert report.verified == report.operations == 1
    assert {one.code for one in report.document_faults} == {"beyond-bounds"}


_IMPOSSIBLE: dict[str, Json] = {
    "minimum over maximum": {"type": "integer", "minimum": 5, "maximum": 3},
    "minLength over maxLength": {"type": "string", "minLength": 5, "maxLength": 3},
    "a pattern that no constant has": {"const": "abc", "pattern": "^[0-9]+$"},
    "a pattern that no value of the enumeration has": {
        "type": "string",
        "enum": ["a", "b"],
        "pattern": "^[0-9]+$",
    },
    "a constant of another type": {"type": "string", "const": 7},
    "types that exclude each other": {
        "allOf": [{"type": "string"}, {"type": "integer"}]
    },
    "constants that exclude each other": {"allOf": [{"const": "a"}, {"const": "b"}]},
    "more items than there are values": {
        "type": "array",
        "minItems": 5,
        "uniqueItems": True,
        "items": {"type": "string", "enum": ["a", "b"]},
    },
    "an item that nothing is": {"type": "array", "minItems": 1, "items": False},
    "a required property that nothing is": {
        "type": "object",
        "required": ["a"],
        "properties": {"a": False},
    },
    "a required property that is closed out": {
        "type": "object",
        "required": ["a"],
        "unevaluatedProperties": False,
    },
    "one of two that are the same": {
        "oneOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["a"]}]
    },
    "itself without end": {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {"$ref": "#/components/schemas/S"}},
    },
    "nothing": False,
}
_KINDS = ("application/xml", "text/event-stream", "application/x-ndjson")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def _everywhere(schema: Json) -> dict[str, Json]:
    """Return a document that has a schema in every place that a message has."""
    ref = {"$ref": "#/components/schemas/S"}
    form = {"type": "object", "required": ["f"], "properties": {"f": ref}}
    done = {"204": {"description": ""}}

    def content(kind: str, of: Json) -> Json:
        return {"description": "", "content": {kind: {"schema": of}}}

    def takes(kind: str, of: Json) -> Json:
        body = {"required": True, "content": {kind: {"schema": of}}}
        return {"requestBody": body, "responses": done}

    operations: dict[str, Json] = {
        f"/{place}": {"parameters": [{"name": "p", "in": place, "schema": ref}]}
        for place in ("query", "header", "cookie")
    }
    path = {"name": "p", "in": "path", "required": True, "schema": ref}
    operations["/path/{p}"] = {"parameters": [path]}
    for kind in ("application/json", *_KINDS):
        answer = {"200": content(kind, ref), "404": content(kind, ref)}
        operations[f"/give/{kind}"] = {"responses": answer}
    for kind in ("application/json", "application/xml"):
        operations[f"/take/{kind}"] = takes(kind, ref)
    for kind in _FORMS:
        operations[f"/take/{kind}"] = takes(kind, form)
    document: dict[str, Json] = _document(schema)
    document["paths"] = {
        key: {"post": {"responses": done, **one}} for key, one in operations.items()
    }
    return document


@pytest.mark.parametrize("kind", _IMPOSSIBLE)
def test_what_no_value_fits_is_a_fault_of_the_document(
    tmp_path: Path, kind: str
) -> None:
    """A package that is right is never called wrong, wherever the schema stands."""
    (tmp_path / "api.json").write_text(json.dumps(_everywhere(_IMPOSSIBLE[kind])))
    given = ("--spec", "api.json", "--output", "out")
    assert here("generate", *given, cwd=tmp_path).returncode == 0
    report = verify_package(tmp_path / "out")
    assert report.failures == ()
    assert report.verified == report.operations
    codes = {one.code for one in report.document_faults}
    assert codes <= {"beyond-bounds", "example-refused"}
    assert report.unmade


@pytest.mark.parametrize("command", ["verify", "mock"])
def test_other_commands_have_the_limits_of_generate(
    tmp_path: Path, command: str
) -> None:
    schemas = {f"S{n}": {"properties": {"a": {}, "b": {}}} for n in range(4000)}
    root = _document({"type": "string"})
    root["components"]["schemas"] |= schemas
    (tmp_path / "api.json").write_text(json.dumps(root))
    if command == "verify":
        given = ("--spec", "api.json", "--output", "out")
        assert here("generate", *given, cwd=tmp_path).returncode == 0
    target = ("--package-dir", "out") if command == "verify" else ("api.json",)
    for option, value in (("--max-memory", "60"), ("--max-nodes", "100")):
        if command == "verify" and option == "--max-nodes":
            target = (*target, "--spec", "api.json")
        result = clientwright(
            command, *target, option, value, cwd=tmp_path, timeout=300
        )
        assert result.returncode == 2, result.stderr
        assert f"hint: {option} raises this limit" in result.stderr


def test_a_pattern_is_written_as_far_as_anyone_reads() -> None:
    for pattern in (
        "(a{3000}b{3000}){3000}",
        "((((a*)*)*)*){9}",
        "[^\\x00-\\u2fff]" * 99,
    ):
        with at_most(2):
            assert all(len(one) <= 3000 for one in matches(pattern))
    assert re.fullmatch("[a-c]{3}-\\d+", next(iter(matches("[a-c]{3}-\\d+"))))
