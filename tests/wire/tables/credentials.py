"""Credentials, and what a call puts beside them or in their place (OpenAPI 3.2)."""

from __future__ import annotations

from ..rows import Json, Row, Table, parameter

_TEXT: Json = {"type": "string"}
_SORT: Json = {"type": "object", "properties": {"key": _TEXT, "by": _TEXT}}
_SCHEMES: Json = {
    "session": {"type": "apiKey", "in": "header", "name": "Cookie"},
    "second": {"type": "apiKey", "in": "cookie", "name": "second"},
    "device": {"type": "apiKey", "in": "header", "name": "X-Device"},
    "key": {"type": "apiKey", "in": "query", "name": "key"},
    "absent": {"type": "apiKey", "in": "header", "name": "X-Absent"},
}


def _secured(*alternatives: str) -> Json:
    """Return a list of alternatives, each of words."""
    return [{word: [] for word in one.split()} for one in alternatives]


_ROWS = (
    Row(
        name="a field of cookies as the credential, beside a cookie",
        operation={**parameter("theme", "cookie"), "security": _secured("session")},
        call=lambda call, _: call(theme="dark"),
        headers={"cookie": "theme=dark; session=abc"},
    ),
    Row(
        name="a field of cookies as the credential, after a key in a cookie",
        operation={"security": _secured("second session")},
        call=lambda call, _: call(),
        headers={"cookie": "second=2; session=abc"},
    ),
    Row(
        name="a field of cookies as the credential, before a key in a cookie",
        operation={"security": _secured("session second")},
        call=lambda call, _: call(),
        headers={"cookie": "session=abc; second=2"},
    ),
    Row(
        name="of alternatives that contain one another the largest",
        operation={"security": _secured("device", "device key", "device key second")},
        call=lambda call, _: call(),
        target="?key=k",
        headers={"x-device": "d", "cookie": "second=2"},
    ),
    Row(
        name="the largest that is satisfied",
        operation={"security": _secured("device", "device key", "device key absent")},
        call=lambda call, _: call(),
        target="?key=k",
        headers={"x-device": "d"},
    ),
    Row(
        name="of others the first",
        operation={"security": _secured("device", "key second")},
        call=lambda call, _: call(),
        target="",
        headers={"x-device": "d"},
    ),
    Row(
        name="a property of an exploded object in the place of a key",
        operation={
            **parameter("sort", "query", _SORT),
            "security": _secured("key"),
        },
        call=lambda call, _: call(sort={"key": "a", "by": "b"}),
        target="?key=a&by=b",
    ),
    Row(
        name="another property of an exploded object beside a key",
        operation={
            **parameter("sort", "query", _SORT),
            "security": _secured("key"),
        },
        call=lambda call, _: call(sort={"by": "b"}),
        target="?by=b&key=k",
    ),
)

TABLES = (
    Table(
        name="credentials",
        rows=_ROWS,
        document={"components": {"securitySchemes": _SCHEMES}},
        client={"session": "session=abc", "second": "2", "device": "d", "key": "k"},
    ),
)
