"""Links of responses: where they lead, and their expressions (OpenAPI 3.2, 4.20)."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import root_of

from clientwright.verify.document.api import Content, Operation, Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.messages.planned_calls import Call, Sent
from clientwright.verify.messages.served_response import Answer
from clientwright.verify.reading.link_values import DocumentedLink, Values, read_links
from clientwright.verify.schemas.validators import Schemas
from clientwright.verify.wire.decode import ABSENT

Json = Any
OPERATION = Operation(
    pointer="#/paths/~1users/post",
    method="POST",
    path="/users",
    parameters=(),
    body=None,
    responses=(),
    security=(),
)
JSON = Content(media_type="application/json", schema=None, pointer="#")
SENT = {"user": {"uuid": "u-1"}, "tags": ["a", "b"]}
CAME = {"id": 7, "failedUnits": [{"a/b": "x"}]}
VALUES = Values(
    OPERATION,
    Call(
        "minimal",
        {"query:queryUrl": "https://example.com", "header:Accept-Other": "a"},
        Sent(JSON, "application/json", SENT),
        (),
    ),
    Answer(
        *("201", "201", 201, "application/json", b""),
        value=CAME,
        headers=(("Location", "/users/7"),),
    ),
)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        # The examples of section 4.20.5, on these messages.
        ("$method", "POST"),
        ("$statusCode", 201),
        ("$request.query.queryUrl", "https://example.com"),
        ("$request.header.Accept-Other", "a"),
        ("$request.body#/user/uuid", "u-1"),
        ("$request.body", SENT),
        ("$response.body#/id", 7),
        ("$response.body#/failedUnits/0/a~1b", "x"),
        ("$response.header.location", "/users/7"),
        # Expressions inside of a text, and in what a body is made of.
        ("/users/{$response.body#/id}/{$method}", "/users/7/POST"),
        (
            {"id": "$response.body#/id", "n": [1, "$method"]},
            {"id": 7, "n": [1, "POST"]},
        ),
        ("plain", "plain"),
        (5, 5),
        # What is not there has no value, nor has a text that it would stand in.
        ("$response.body#/nope", ABSENT),
        ("$response.body#/failedUnits/1", ABSENT),
        ("$request.query.other", ABSENT),
        ("$response.header.Other", ABSENT),
        ("a{$response.body#/nope}", ABSENT),
    ],
)
def test_expressions(said: Json, value: Json) -> None:
    assert VALUES.of(said) == value


def _links(link: Json, status: str = "201") -> list[DocumentedLink]:
    root = root_of({})
    path = {"name": "id", "in": "path", "required": True, "schema": {}}
    query = {"name": "id", "in": "query", "schema": {}}
    get = {"operationId": "getUser", "parameters": [path, query], "responses": {}}
    post = {"responses": {status: {"description": "", "links": {"user": link}}}}
    root["paths"] = {"/users": {"post": post}, "/users/{id}": {"get": get}}
    root["components"]["links"] = {"User": {"operationId": "getUser"}}
    reader = Reader.of(root)
    operations = read_operations(reader, Schemas(root))
    (first,) = [one for one in operations if one.path == "/users"]
    return list(read_links(reader, first, operations))


@pytest.mark.parametrize(
    "link",
    [
        {"operationId": "getUser"},
        {"operationRef": "#/paths/~1users~1{id}/get"},
        {"$ref": "#/components/links/User"},
    ],
)
def test_where_a_link_leads(link: Json) -> None:
    (found,) = _links(link)
    assert (found.status, found.name, found.target.path) == (
        "201",
        "user",
        "/users/{id}",
    )
    assert found.body is ABSENT


@pytest.mark.parametrize(
    "link",
    [
        {"operationId": "nobody"},
        {"operationRef": "https://example.com/other.yaml#/paths/~1a/get"},
        {},
    ],
)
def test_a_link_that_leads_out_of_the_document_is_none(link: Json) -> None:
    assert _links(link) == []


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        ({"path.id": 1}, {"path:id": 1}),
        ({"query.id": 1, "path.id": 2}, {"query:id": 1, "path:id": 2}),
        # Without a place, the name is that of every parameter that has it.
        ({"id": 1}, {"path:id": 1, "query:id": 1}),
        ({"other": 1}, {}),
    ],
)
def test_parameters_by_place(given: Json, keys: Json) -> None:
    (found,) = _links({"operationId": "getUser", "parameters": given})
    assert found.parameters == keys


def test_a_body() -> None:
    (found,) = _links({"operationId": "getUser", "requestBody": {"a": "$method"}})
    assert found.body == {"a": "$method"}
