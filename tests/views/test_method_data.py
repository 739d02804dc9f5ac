"""Data of operations that methods call, as tables of given and want."""

from __future__ import annotations

from typing import Any

import pytest
from views.planned import (
    PET,
    TEXT,
    answer,
    body,
    document,
    method,
    operation,
    parameter,
    planned,
)

INTEGER = {"type": "integer"}


DATA: list[tuple[str, dict[str, Any], str]] = [
    (
        "styles that are not the default",
        {
            "parameters": [
                parameter("query", "a", style="deepObject", explode=True),
                parameter("query", "b", style="pipeDelimited", explode=False),
                parameter("header", "c", explode=True),
                parameter("query", "d", explode=False),
            ]
        },
        'DeepObjectQuery("a"),\n        PipeDelimitedQuery("b"),',
    ),
    (
        "a constant is sent by itself",
        {"parameters": [parameter("query", "v", {"enum": [2]}, required=True)]},
        'parameters=(Query("v", const=2),),',
    ),
    (
        "bytes in a parameter say how they become text",
        {"parameters": [parameter("query", "v", {"type": "string", "format": "byte"})]},
        'Query("v", encoding=base64)',
    ),
    (
        "a wire name that is none in Python",
        {"parameters": [parameter("query", "page[size]")]},
        'Query("page[size]", "page_size")',
    ),
    ("an optional body", {"requestBody": body(PET, required=False)}, "required=False"),
    (
        "a media type of its own",
        {"requestBody": body(PET, "application/vnd.pet+json")},
        'media_type="application/vnd.pet+json"',
    ),
    (
        "an answer without content",
        {"responses": {"204": answer()}},
        'responses={"204": None}',
    ),
    (
        "answers of several types",
        {"responses": {"200": answer(TEXT), "201": answer(INTEGER)}},
        'responses={"200": lambda: str, "201": lambda: int}',
    ),
    (
        "events",
        {"responses": {"200": answer(PET, "text/event-stream")}},
        "stream=EventStream(lambda: models.",
    ),
    (
        "lines",
        {"responses": {"200": answer(PET, "application/x-ndjson")}},
        "stream=LineStream(lambda: models.",
    ),
    (
        "own servers",
        {"servers": [{"url": "https://files.example.com"}]},
        'servers=(Server("https://files.example.com"),),',
    ),
]
SCHEMES = {
    "securitySchemes": {
        "a": {"type": "apiKey", "in": "header", "name": "X-A"},
        "b": {"type": "http", "scheme": "basic"},
    }
}


@pytest.mark.parametrize(
    ("given", "want"),
    [(given, want) for _, given, want in DATA],
    ids=[name for name, _, _ in DATA],
)
def test_data(given: dict[str, Any], want: str) -> None:
    """Rules are written beside the class, and only where they say something."""
    assert want in method(operation(**given), components=SCHEMES).data


def test_defaults_are_not_written() -> None:
    """A plain parameter is its name."""
    given = operation(parameters=[parameter("query", "a"), parameter("cookie", "b")])
    assert 'parameters=(Query("a"), Cookie("b")),' in method(given).data


def test_what_holds_for_the_whole_api_is_said_once() -> None:
    """In `client.py`; an operation says where it differs."""
    secured = operation(security=[{"a": [], "b": []}, {}])
    paths = {
        "/pets": {"get": secured, "put": {**secured, "operationId": "other"}},
        "/open": {"get": operation(operationId="open", security=[])},
    }
    view = planned(document(paths, components=SCHEMES))
    assert 'security=(("a", "b"), ()),' in view.client.api
    first, other, own = view.resource_modules[0].resources[0].methods
    assert "security" not in first.data + other.data
    assert "security=()" in own.data


def test_a_thing_is_told_once() -> None:
    """Classes describe their errors."""
    body = {"content": {"application/json": {"schema": PET}}}
    given = operation(
        summary="Feed a pet.",
        parameters=[parameter("query", "food")],
        responses={
            "200": answer(TEXT),
            "404": {"description": "It ran away.", **body},
            "default": {"description": "It does not eat."},
        },
    )
    view = planned(document({"/pets": {"post": given}}))
    (made,) = view.resource_modules[0].resources[0].methods
    (error,) = view.errors.classes
    assert "404: It ran away." in error.docstring
    assert f"{error.name}: Status 404." in made.docstring
    assert "APIStatusError: It does not eat (any other status)." in made.docstring
