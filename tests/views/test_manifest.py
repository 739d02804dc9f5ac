"""The manifest says how scripts call a package."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from views.planned import (
    PET,
    TEXT,
    answer,
    body,
    document,
    entry,
    operation,
    parameter,
    planned,
)

from clientwright.settings import PackageSettings

NONE: dict[str, Any] = {
    "arguments": {},
    "body": None,
    "accept": None,
    "security": [],
    "pagination": None,
    "stream": None,
}
ENTRIES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("nothing", {}, {}),
    (
        "parameters by location and name; constants by themselves",
        {
            "parameters": [
                parameter("query", "page[size]"),
                parameter("header", "X-A"),
                parameter("cookie", "s"),
                parameter("query", "v", {"enum": ["2"]}, required=True),
            ]
        },
        {
            "arguments": {
                "query:page[size]": "page_size",
                "header:X-A": "x_a",
                "cookie:s": "s",
                "query:v": None,
            }
        },
    ),
    (
        "fields",
        {"requestBody": body(PET)},
        {
            "body": {
                "required": True,
                "mediaTypes": ["application/json"],
                "contentType": None,
                "fields": {"name": "name", "tag": "tag"},
            }
        },
    ),
    (
        "an open object counts as a map",
        {"requestBody": body({**PET, "additionalProperties": True}, required=False)},
        {
            "body": {
                "required": False,
                "mediaTypes": ["application/json"],
                "contentType": None,
                "argument": "body",
            }
        },
    ),
    (
        "several media types",
        {"requestBody": body(PET, "application/json", "application/xml")},
        {
            "body": {
                "required": True,
                "mediaTypes": ["application/json", "application/xml"],
                "contentType": "content_type",
                "argument": "body",
            }
        },
    ),
    (
        "a wildcard is chosen from as well",
        {"requestBody": body(PET, "*/*")},
        {
            "body": {
                "required": True,
                "mediaTypes": ["*/*"],
                "contentType": "content_type",
                "argument": "body",
            }
        },
    ),
    (
        "answers of several media types",
        {
            "responses": {
                "200": {
                    "description": "",
                    "content": {"application/json": {}, "text/csv": {}},
                }
            }
        },
        {"accept": "accept"},
    ),
    (
        "a declared accept header is that argument",
        {
            "parameters": [parameter("header", "Accept")],
            "responses": {
                "200": {
                    "description": "",
                    "content": {"application/json": {}, "text/csv": {}},
                }
            },
        },
        {"accept": "accept", "arguments": {"header:Accept": "accept"}},
    ),
    (
        "security is OR of ANDs",
        {"security": [{"a": [], "b": []}, {}]},
        {"security": [["a", "b"], []]},
    ),
    (
        "events",
        {"responses": {"200": answer(TEXT, "text/event-stream")}},
        {"stream": "sse"},
    ),
    (
        "lines",
        {"responses": {"200": answer(TEXT, "application/jsonl")}},
        {"stream": "jsonl"},
    ),
]
SCHEMES = {
    "securitySchemes": {
        "a": {"type": "apiKey", "in": "query", "name": "key"},
        "b": {"type": "http", "scheme": "basic"},
        "c": {"type": "oauth2", "flows": {}},
    }
}


@pytest.mark.parametrize(
    ("given", "want"),
    [(given, want) for _, given, want in ENTRIES],
    ids=[name for name, _, _ in ENTRIES],
)
def test_operation(given: dict[str, Any], want: dict[str, Any]) -> None:
    """One entry an operation, in the document's order."""
    found = entry(operation(**given), components=SCHEMES)
    assert {key: found[key] for key in NONE} == {**NONE, **want}
    assert found["pointer"] == "#/paths/~1pets/post"
    assert (found["method"], found["path"]) == ("POST", "/pets")
    assert found["call"] == "pets.call"


def test_client() -> None:
    """How a client is made: classes, servers, credentials."""
    server = {
        "url": "https://{region}.example.com",
        "variables": {"region": {"default": "eu"}},
    }
    root = document({"/pets": {"get": operation()}}, servers=[server])
    root["components"].update(SCHEMES)
    found = planned(root).manifest["client"]
    assert found["package"] == "pet_shop"
    assert (found["class"], found["async"]) == ("PetShop", "AsyncPetShop")

    assert found["servers"] == [
        {
            "url": "https://{region}.example.com",
            "variables": {"region": {"argument": "region", "default": "eu"}},
        }
    ]
    assert found["auth"] == {
        "a": {
            "type": "apiKey",
            "arguments": {"value": {"argument": "a", "env": "PET_SHOP_A"}},
        },
        "b": {
            "type": "http",
            "arguments": {
                "username": {"argument": "b_username", "env": "PET_SHOP_B_USERNAME"},
                "password": {"argument": "b_password", "env": "PET_SHOP_B_PASSWORD"},
            },
        },
        "c": {
            "type": "oauth2",
            "arguments": {"token": {"argument": "c", "env": "PET_SHOP_C"}},
        },
    }


@pytest.mark.parametrize(
    ("left_out", "named"),
    [("has_sync", (None, "AsyncPetShop")), ("has_async", ("PetShop", None))],
)
def test_a_client_that_is_left_out(left_out: str, named: tuple[object, ...]) -> None:
    flags: dict[str, Any] = {left_out: False}
    settings = replace(PackageSettings(generator="0.0.0"), **flags)
    paths = {"/pets": {"get": operation()}}
    client = planned(document(paths), settings=settings).manifest["client"]
    assert (client["class"], client["async"]) == named
