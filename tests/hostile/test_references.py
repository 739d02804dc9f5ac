"""Given references that reach for something else, want a refusal that says where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fuzz.trial import Outcome, attempt

AT = "#/components/schemas/Pet/properties/x"
CANARY = "CANARY-in-a-file-outside"

OUTSIDE = (
    "../secret.yaml",
    "../secret.yaml#/S",
    "./../secret.yaml",
    "..\\secret.yaml",
    "%2e%2e/secret.yaml",
    "..%2fsecret.yaml",
    "inside/../../secret.yaml",
    "sibling.yaml/../../secret.yaml",
    "/etc/passwd",
    "/proc/self/environ",
    "C:\\secret.yaml",
)
ELSEWHERE = (
    "file:secret.yaml",
    "FILE:///etc/passwd",
    "file:////etc/passwd",
    "file://localhost/etc/passwd",
    "http://0x7f000001/x",
    "http://2130706433/x",
    "http://[::1]:1/x",
    "https://localhost/x",
    "//host/x",
    "//?/C:/x",
    "\\\\host\\share",
    "ftp://host/x",
    "jar:file:///x!/y",
    "urn:x:y",
    "data:,x",
    "javascript:alert(1)",
)
NOWHERE = (
    "",
    "#/",
    "#/paths/~1nope",
    "#nope",
    "?x",
    "~/.ssh/id_rsa",
    "$HOME/x",
    "x\0y",
    "a" * 5000,
    "sibling.yaml#/Nope",
    "sibling.yaml#/%zz",
    AT,
    f"{AT}/properties/x",
    None,
    True,
    5,
    [],
    {"$ref": "#/x"},
)


def _tried(folder: Path, field: Any, schemas: Any = None) -> Outcome:
    inside = folder / "specs"
    inside.mkdir()
    (folder / "secret.yaml").write_text(f"S: {CANARY}\n")
    (inside / "sibling.yaml").write_text("Sib: {type: object}\n")
    answer = {"schema": {"$ref": "#/components/schemas/Pet"}}
    success = {"description": "", "content": {"application/json": answer}}
    pet = {"type": "object", "properties": {"x": field}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "References", "version": "1"},
        "paths": {"/p": {"get": {"responses": {"200": success}}}},
        "components": {"schemas": {"Pet": pet, **(schemas or {})}},
    }
    file = inside / "openapi.json"
    file.write_text(json.dumps(root))
    outcome = attempt(file)
    assert outcome.kind != "finding", outcome.detail
    assert CANARY not in outcome.said
    assert all(CANARY not in one.text for one in outcome.files)
    return outcome


@pytest.mark.parametrize("reference", [*OUTSIDE, *ELSEWHERE])
def test_what_is_not_ours_to_read_ends_the_run(tmp_path: Path, reference: str) -> None:
    outcome = _tried(tmp_path, {"$ref": reference})
    assert outcome.kind == "error"
    assert outcome.said.startswith(f"{AT}: a reference leads ")


@pytest.mark.parametrize("reference", NOWHERE, ids=lambda one: repr(one)[:20])
def test_what_leads_nowhere_is_a_fault_of_its_place(
    tmp_path: Path, reference: Any
) -> None:
    outcome = _tried(tmp_path, {"$ref": reference})
    assert outcome.kind == "package"
    assert f"{AT}: " in outcome.said


def test_what_stands_beside_the_document_is_read(tmp_path: Path) -> None:
    outcome = _tried(tmp_path, {"$ref": "sibling.yaml#/Sib"})
    assert (outcome.kind, outcome.said) == ("package", "")


def _to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


RINGS: dict[str, Any] = {
    "alone": {"S": _to("S")},
    "in a pair": {"S": _to("T"), "T": _to("S")},
    "all of itself": {"S": {"allOf": [_to("S")]}},
    "all of each other": {"S": {"allOf": [_to("T")]}, "T": {"allOf": [_to("S")]}},
    "any of itself": {"S": {"anyOf": [_to("S")]}},
    "one of itself": {"S": {"oneOf": [_to("S"), {"type": "string"}]}},
    "not itself": {"S": {"not": _to("S")}},
    "if itself": {"S": {"if": _to("S"), "then": _to("S")}},
    "its own items": {"S": {"type": "array", "items": _to("S")}},
    "its own values": {"S": {"type": "object", "additionalProperties": _to("S")}},
    "its own parent": {"S": {"allOf": [{"properties": {"s": _to("S")}}]}},
    "by its definitions": {
        "S": {"$defs": {"T": _to("S")}, "$ref": "#/components/schemas/S/$defs/T"}
    },
    "by an anchor": {"S": {"$anchor": "a", "properties": {"b": {"$ref": "#a"}}}},
    "dynamically": {
        "S": {"$dynamicAnchor": "n", "properties": {"c": {"$dynamicRef": "#n"}}}
    },
    "by a tag": {
        "S": {
            "oneOf": [_to("T")],
            "discriminator": {"propertyName": "k", "mapping": {"a": "S", "b": "T"}},
        },
        "T": {"allOf": [_to("S"), {"properties": {"k": {"type": "string"}}}]},
    },
}


@pytest.mark.parametrize("ring", RINGS)
def test_rings_make_a_package(tmp_path: Path, ring: str) -> None:
    assert _tried(tmp_path, _to("S"), RINGS[ring]).kind == "package"
