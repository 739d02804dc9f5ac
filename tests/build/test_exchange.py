"""Bodies, answers, webhooks: what is exchanged, and which bytes are raw."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.ir.api import Style
from clientwright.ir.status import Code, Default, Range

FILE = {"type": "string", "format": "binary"}
JSON = "application/json"


def _body(make: Any, content: Any, **more: Any) -> Any:
    operation = {"requestBody": {"content": content, **more}}
    api, said = make(paths={"/a": {"delete": operation}})
    return api, api.operations[0].body, said


def test_media_types(make: Any) -> None:
    """Every entry stays, with its parameters, whatever the method."""
    content = {
        "application/json; v=2": {"schema": {"type": "string"}},
        "*/*": {},
        "text/event-stream": {"itemSchema": {"type": "object"}},
    }
    _, body, said = _body(make, content, required=True, description="Words.")
    assert (body.required, body.description) == (True, "Words.")
    assert [m.media_type for m in body.content] == list(content)
    assert [m.schema is None for m in body.content] == [False, True, True]
    assert body.content[2].item_schema is not None
    assert said == ()


@pytest.mark.parametrize(
    ("content", "said", "count"),
    [
        ({}, "empty-content", 0),
        ({"text/plain\r\nX: y": {}}, "invalid-media-type", 0),
        ({JSON: []}, "wrong-type", 1),
        ({JSON: None}, "wrong-type", 1),
        ({JSON: {"schema": "string"}}, "wrong-type", 1),
        ({JSON: {"encoding": {"a": 5}}}, "wrong-type", 1),
        ({JSON: {"encoding": {"a": {"style": "x"}}}}, "invalid-style", 1),
    ],
)
def test_faulty_content(make: Any, content: Any, said: str, count: int) -> None:
    """A body stays as long as it has a media type."""
    _, body, told = _body(make, content)
    assert (len(body.content) if body else 0) == count
    assert said in [code for code, _ in told]


def test_encoding(make: Any) -> None:
    """How each property of a form is sent."""
    encoding = {
        "a": {"contentType": "image/png", "headers": {"X-A": {"schema": {}}}},
        "b": {"style": "spaceDelimited", "explode": False, "allowReserved": True},
    }
    _, body, _ = _body(make, {"multipart/form-data": {"encoding": encoding}})
    first, second = body.content[0].encoding
    assert (first.property, first.content_type, first.explode) == (
        "a",
        "image/png",
        None,
    )
    assert [h.name for h in first.headers] == ["X-A"]
    assert (second.style, second.explode) == (Style.SPACE_DELIMITED, False)


@pytest.mark.parametrize(
    ("content", "want"),
    [
        ({"application/octet-stream": {"schema": FILE}}, "binary"),
        ({"image/png": {"schema": FILE}}, "binary"),
        ({JSON: {"schema": FILE}}, "text"),
        ({"application/x-www-form-urlencoded": {"schema": FILE}}, "text"),
        (
            {"multipart/form-data": {"schema": {"properties": {"f": FILE}}}},
            "{f: binary}",
        ),
        (
            {
                "multipart/form-data": {
                    "schema": {
                        "properties": {
                            "f": {"type": "array", "items": FILE},
                            "o": {"properties": {"f": FILE}},
                        }
                    }
                }
            },
            "{f: [binary], o: {f: text}}",
        ),
        ({JSON: {"schema": {"properties": {"f": FILE}}}}, "{f: text}"),
    ],
)
def test_raw_bytes(make: Any, show: Any, content: Any, want: str) -> None:
    """Binary is raw where it is a part or the whole of a body, text inside JSON."""
    api, body, _ = _body(make, content)
    assert show(api, body.content[0].schema) == want


def test_statuses(make: Any) -> None:
    """Codes, ranges, default; what is none of them is left out."""
    keys = ["200", "4XX", "5xx", "default", "4xx", "ok", "99", "600", "x-note"]
    api, said = make(
        paths={"/a": {"get": {"responses": {k: {"description": k} for k in keys}}}}
    )
    found = api.operations[0].responses
    assert [r.status for r in found] == [Code(200), Range(4), Range(5), Default()]
    assert [r.key for r in found] == ["200", "4XX", "5XX", "default"]
    assert [code for code, _ in said] == ["unknown-status"] * 4


def test_answers(make: Any) -> None:
    """References, headers, and faults that leave an answer without a body."""
    shared = {
        "description": "Shared.",
        "headers": {"X-Count": {"schema": {"type": "integer"}}, "Content-Type": {}},
        "content": {JSON: {"schema": {"type": "string"}}},
    }
    responses = {
        "200": {"$ref": "#/components/responses/Shared"},
        "201": None,
        "202": {"content": "x"},
        "203": {"$ref": "#/components/responses/Ring"},
    }
    api, said = make(
        paths={"/a": {"get": {"responses": responses}}},
        components={
            "responses": {
                "Shared": shared,
                "Ring": {"$ref": "#/components/responses/Ring"},
            }
        },
    )
    found = api.operations[0].responses
    assert [len(r.content) for r in found] == [1, 0, 0, 0]
    assert [h.name for h in found[0].headers] == ["X-Count"]
    assert found[0].place.pointer == "#/components/responses/Shared"
    codes = [code for code, _ in said]
    assert {"wrong-type", "reference-cycle"} <= set(codes)


def test_webhooks(make: Any) -> None:
    """Webhooks and callbacks, each under a key of its own."""
    post = {"post": {"requestBody": {"content": {JSON: {}}}}}
    operation = {
        "operationId": "subscribe",
        "callbacks": {
            "created": {"{$request.body#/url}": post, "x-note": 1},
            "deleted": {"$ref": "#/components/callbacks/Deleted"},
        },
    }
    api, said = make(
        webhooks={"created": post, "pinged": {"get": {}}},
        paths={
            "/a": {"post": operation},
            "/b": {"post": {**operation, "operationId": "again"}},
        },
        components={"callbacks": {"Deleted": {"{$url}": post}}},
    )
    assert [(w.name, w.method, w.body is None) for w in api.webhooks] == [
        ("created", "POST", False),
        ("pinged", "GET", True),
        ("subscribe created", "POST", False),
        ("deleted", "POST", False),
        ("again created", "POST", False),
    ]
    assert said == ()
