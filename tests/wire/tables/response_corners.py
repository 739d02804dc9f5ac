"""Corners of responses that OpenAPI 3.2.0 and HTTP leave to their words."""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Json, Kept, Reply, Row, Table
from .forms import properties

_TEXT: Json = {"type": "string"}
_INTEGER: Json = {"type": "integer"}
_BOOLEAN: Json = {"type": "boolean"}


def _answer(
    name: str,
    media_type: str,
    schema: Json,
    content: bytes,
    result: object,
    sent: str | None = None,
    **headers: str,
) -> Row:
    return Row(
        name=f"answer: {name}",
        operation={
            "responses": {
                "200": {
                    "description": "It",
                    "content": {media_type: {"schema": schema}},
                }
            }
        },
        call=lambda call, _: call(),
        reply=Reply(
            status=200,
            headers={"Content-Type": sent or media_type, **headers},
            content=content,
        ),
        result=result,
    )


def _answers() -> Iterator[Row]:
    yield _answer("an integer as text", "text/plain", _INTEGER, b"5", 5)
    yield _answer("true as text", "text/plain", _BOOLEAN, b"true", True)
    yield _answer(
        "JSON with a byte order mark",
        "application/json",
        _TEXT,
        b'\xef\xbb\xbf"x"',
        "x",
    )
    yield _answer(
        "problem",
        "application/problem+json",
        properties(type=_TEXT, title=_TEXT),
        b'{"type":"about:blank"}',
        Kept(data={"type": "about:blank"}),
    )
    yield _answer(
        "large integers",
        "application/json",
        _INTEGER,
        b"123456789012345678901234567890",
        123456789012345678901234567890,
    )
    yield _answer(
        "an integer with a fraction of nothing", "application/json", _INTEGER, b"1.0", 1
    )
    yield _answer(
        "doubled names: the last",
        "application/json",
        properties(a=_INTEGER),
        b'{"a":1,"a":2}',
        Kept(data={"a": 2}),
    )


TABLES = (
    Table(
        name="response corners",
        version="3.2.0",
        client={"strict_responses": True},
        rows=tuple(_answers()),
    ),
)
