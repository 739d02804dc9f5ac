"""Given what to include and exclude, want the operations and components that stay."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.diagnostics import Collector
from clientwright.document.select.select import Selection, Unsaid, select
from clientwright.ir.document import Document

from .conftest import codes


def ref(section: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/components/{section}/{name}"}


def answer(schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": ref("schemas", schema)}}
    return {"responses": {"200": {"description": "d", "content": content}}}


ROOT: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "T", "version": "1"},
    "paths": {
        "/pets": {
            "get": {"operationId": "listPets", "tags": ["pets"], **answer("Pet")},
            "post": {"operationId": "addPet", "tags": ["pets", "admin"]},
        },
        "/pets/{id}": {
            "parameters": [ref("parameters", "Id")],
            "get": {
                "tags": ["pets"],
                "security": [{"key": []}],
                "responses": {"404": ref("responses", "Missing")},
            },
            "additionalOperations": {"COPY": {"tags": ["admin"]}},
        },
        "/users": {"get": {"tags": ["users"], **answer("User")}},
    },
    "webhooks": {
        "petAdded": {"post": {"tags": ["pets"], **answer("Event")}},
        "userAdded": {"post": {"tags": ["users"]}},
    },
    "components": {
        "schemas": {
            "Pet": {
                "properties": {"owner": ref("schemas", "Owner")},
                "discriminator": {"propertyName": "k", "mapping": {"c": "Cat"}},
            },
            "Cat": {},
            "Dog": {"allOf": [ref("schemas", "Pet")]},
            "Owner": {"items": {"$ref": "#/components/schemas/Name/properties/first"}},
            "Name": {"properties": {"first": {}}},
            "User": {},
            "Event": {},
            "Unused": {},
        },
        "parameters": {"Id": {"name": "id", "in": "path"}},
        "responses": {"Missing": {"description": "d"}},
        "securitySchemes": {"key": {}, "other": {}},
    },
}
OPERATIONS = {
    "listPets": "#/paths/~1pets/get",
    "addPet": "#/paths/~1pets/post",
    "getPet": "#/paths/~1pets~1{id}/get",
    "copyPet": "#/paths/~1pets~1{id}/additionalOperations/COPY",
    "users": "#/paths/~1users/get",
}


@pytest.mark.parametrize(
    ("include", "exclude", "left_out"),
    [
        (Unsaid(), Unsaid(), []),
        (Unsaid(tags=["pets"]), Unsaid(), ["copyPet", "users"]),
        (Unsaid(tags=["pets"]), Unsaid(tags=["admin"]), ["addPet", "copyPet", "users"]),
        (Unsaid(paths=["/pets"]), Unsaid(), ["getPet", "copyPet", "users"]),
        (Unsaid(paths=["/pets*"]), Unsaid(), ["users"]),
        (Unsaid(), Unsaid(paths=["/*/{id}"]), ["getPet", "copyPet"]),
        (Unsaid(paths=["/user?"]), Unsaid(), list(OPERATIONS)[:4]),
        (
            Unsaid(operations=["addPet", "GET /users", "copy /pets/{id}"]),
            Unsaid(),
            ["listPets", "getPet"],
        ),
        (Unsaid(tags=["users"], operations=["addPet"]), Unsaid(), None),
    ],
)
def test_operations(
    collector: Collector, include: Unsaid, exclude: Unsaid, left_out: Any
) -> None:
    document = Document(ROOT, "api.json", "0" * 64)
    selected, excluded = select(document, Selection(include, exclude), collector)
    if left_out is None:
        left_out = ["listPets", "getPet", "copyPet"]
    assert {e.pointer for e in excluded} == {OPERATIONS[name] for name in left_out}
    assert not list(collector)
    if not left_out:
        assert selected is document


def test_components_that_nothing_uses_go(collector: Collector) -> None:
    document = Document(ROOT, "api.json", "0" * 64)
    chosen = Selection(exclude=Unsaid(tags=["users"]))
    root = select(document, chosen, collector)[0].root
    assert list(root["paths"]) == ["/pets", "/pets/{id}"]
    assert root["webhooks"]["userAdded"] == {}
    components = {name: list(section) for name, section in root["components"].items()}
    assert components == {
        "schemas": ["Pet", "Cat", "Dog", "Owner", "Name", "Event"],
        "parameters": ["Id"],
        "responses": ["Missing"],
        "securitySchemes": ["key"],
    }
    assert ROOT["components"]["schemas"]["Unused"] == {}


def test_what_matches_nothing_is_a_warning(collector: Collector) -> None:
    document = Document(ROOT, "api.json", "0" * 64)
    chosen = Selection(Unsaid(["pets"], ["/none"], []), Unsaid([], [], ["no"]))
    select(document, chosen, collector)
    assert [code for code, _ in codes(collector)] == ["selection-no-match"] * 2
