"""What a response becomes: by status, then by media type, then by its schema."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from ..rows import Instance, Json, Raises, Reply, Row, Table, responds

_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_THING: Json = {"$ref": "#/components/schemas/Thing"}
_FAULT: Json = {"$ref": "#/components/schemas/Fault"}
_SCHEMAS: Json = {
    "Thing": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
    },
    "Fault": {
        "type": "object",
        "required": ["reason"],
        "properties": {"reason": {"type": "string"}},
    },
}


def _reply(media_type: str | None, content: bytes, status: int = 200) -> Reply:
    headers = {} if media_type is None else {"Content-Type": media_type}
    return Reply(status=status, headers=headers, content=content)


_JSON: tuple[tuple[str, Json, bytes, object], ...] = (
    ("an object", _THING, b'{"id":1}', Instance(name="Thing", data={"id": 1})),
    (
        "white space",
        _THING,
        b' {\r\n"id" :\t1 } ',
        Instance(name="Thing", data={"id": 1}),
    ),
    (
        "a list",
        {"type": "array", "items": _THING},
        b'[{"id":1},{"id":2}]',
        [
            Instance(name="Thing", data={"id": 1}),
            Instance(name="Thing", data={"id": 2}),
        ],
    ),
    (
        "what nobody documents is kept",
        _THING,
        b'{"id":1,"more":[true]}',
        Instance(name="Thing", data={"id": 1, "more": [True]}),
    ),
    ("a string", _TEXT, b'"x"', "x"),
    ("an escaped string", _TEXT, b'"\\u00fc\\ud83d\\ude00\\n"', "ü😀\n"),
    ("an integer", {"type": "integer"}, b"9223372036854775808", 2**63),
    ("a number", {"type": "number"}, b"1.5", 1.5),
    ("a boolean", {"type": "boolean"}, b"true", True),
    ("null", {"type": ["string", "null"]}, b"null", None),
    ("an empty list", {"type": "array", "items": _TEXT}, b"[]", []),
    (
        "a map",
        {"type": "object", "additionalProperties": {"type": "integer"}},
        b'{"a":1}',
        {"a": 1},
    ),
    (
        "durations, those that are exact",
        {"type": "array", "items": {"type": "string", "format": "duration"}},
        b'["PT90M","-P1D","P1M","PT0.0000001S"]',
        [timedelta(minutes=90), -timedelta(days=1), "P1M", "PT0.0000001S"],
    ),
    (
        "a number or a string that has all its digits",
        {"type": "array", "items": {"anyOf": [{"type": "number"}, {"type": "string"}]}},
        b'[1.5,"1.50",7]',
        [1.5, "1.50", 7],
    ),
    ("anything", {}, b'{"a":[1,null]}', {"a": [1, None]}),
    (
        "a date",
        {"type": "string", "format": "date"},
        b'"2024-02-29"',
        date(2024, 2, 29),
    ),
    (
        "a date-time",
        {"type": "string", "format": "date-time"},
        b'"1985-04-12T23:20:50Z"',
        datetime(1985, 4, 12, 23, 20, 50, tzinfo=UTC),
    ),
    (
        "a UUID",
        {"type": "string", "format": "uuid"},
        b'"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"',
        UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ),
)
_CONTENT: tuple[tuple[str, str, Json, str | None, bytes, object], ...] = (
    ("text", "text/plain", _TEXT, "text/plain", b"x", "x"),
    (
        "text of UTF-8",
        "text/plain",
        _TEXT,
        "text/plain; charset=utf-8",
        "tür".encode(),
        "tür",
    ),
    (
        "text of Latin-1",
        "text/plain",
        _TEXT,
        "text/plain; charset=ISO-8859-1",
        b"t\xfcr",
        "tür",
    ),
    (
        "text of UTF-16",
        "text/plain",
        _TEXT,
        'text/plain; charset="utf-16"',
        "tür".encode("utf-16"),
        "tür",
    ),
    (
        "text without a charset is UTF-8",
        "text/plain",
        _TEXT,
        "text/plain",
        "tür".encode(),
        "tür",
    ),
    (
        "XML of Latin-1, whatever it declares",
        "application/xml",
        _THING,
        "application/xml; charset=ISO-8859-1",
        b'<?xml version="1.0" encoding="UTF-8"?><Thing><id>1</id>%b</Thing>'
        % b"<name>t\xfcr</name>",
        Instance(name="Thing", data={"id": 1, "name": "tür"}),
    ),
    ("HTML", "text/html", _TEXT, "text/html", b"<p>", "<p>"),
    ("no text", "text/plain", _TEXT, "text/plain", b"", ""),
    ("bytes", "application/pdf", _BINARY, "application/pdf", b"%PDF\xff", b"%PDF\xff"),
    ("no bytes", "application/pdf", _BINARY, "application/pdf", b"", b""),
    (
        "an image",
        "image/*",
        _BINARY,
        "image/png",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n",
    ),
    (
        "JSON of another subtype",
        "application/json",
        _TEXT,
        "application/problem+json",
        b'"x"',
        "x",
    ),
    ("JSON without a field", "application/json", _TEXT, None, b'"x"', "x"),
    (
        "JSON with a charset",
        "application/json",
        _TEXT,
        "application/json;charset=UTF-8",
        b'"x"',
        "x",
    ),
)


def _successes() -> Iterator[Row]:
    for name, schema, content, result in _JSON:
        yield Row(
            name=f"JSON: {name}",
            operation=responds("application/json", schema),
            call=lambda call, _: call(),
            reply=_reply("application/json", content),
            result=result,
        )
    for name, documented, schema, sent, content, result in _CONTENT:
        yield Row(
            name=f"content: {name}",
            operation=responds(documented, schema),
            call=lambda call, _: call(),
            reply=_reply(sent, content),
            result=result,
        )
    yield Row(
        name="a range of statuses",
        operation=responds("application/json", _THING, status="2XX"),
        call=lambda call, _: call(),
        reply=_reply("application/json", b'{"id":1}', 206),
        result=Instance(name="Thing", data={"id": 1}),
    )
    yield Row(
        name="default is a success too",
        operation=responds("application/json", _THING, status="default"),
        call=lambda call, _: call(),
        reply=_reply("application/json", b'{"id":1}', 201),
        result=Instance(name="Thing", data={"id": 1}),
    )
    yield Row(
        name="HEAD has no content",
        method="head",
        operation=responds("application/json", _THING),
        call=lambda call, _: call(),
        reply=_reply("application/json", b""),
        result=None,
    )
    yield Row(
        name="204 has no content",
        call=lambda call, _: call(),
        result=None,
    )


_ERRORS: tuple[tuple[int, str], ...] = (
    (400, "BadRequestError"),
    (401, "UnauthorizedError"),
    (403, "ForbiddenError"),
    (404, "NotFoundError"),
    (409, "ConflictError"),
    (412, "PreconditionFailedError"),
    (415, "UnsupportedMediaTypeError"),
    (422, "UnprocessableContentError"),
    (451, "UnavailableForLegalReasonsError"),
    (501, "MethodNotImplementedError"),
)
"""The rare ones are there since an operation of the document has one of them."""


def _failures() -> Iterator[Row]:
    for status, name in _ERRORS:
        yield Row(
            name=f"{status}, which is not documented",
            method="post",
            call=lambda call, _: call(),
            reply=_reply("application/json", b'{"a":1}', status),
            result=Raises(
                name=name, attributes={"status_code": status, "body": {"a": 1}}
            ),
        )
    rare = {"responses": {"200": {"description": "It"}, "451": {"description": "No"}}}
    yield Row(
        name="451, which is documented",
        method="post",
        operation=rare,
        call=lambda call, _: call(),
        reply=_reply("application/json", b'{"a":1}', 451),
        result=Raises(name="UnavailableForLegalReasonsError"),
    )
    documented = {
        "responses": {
            "200": {"description": "It"},
            **{
                key: {
                    "description": "Not it",
                    "content": {"application/json": {"schema": _FAULT}},
                }
                for key in ("404", "5XX", "default")
            },
        }
    }
    for status in (404, 503, 418):
        yield Row(
            name=f"{status}, which is documented",
            method="post",
            operation=documented,
            call=lambda call, _: call(),
            reply=_reply("application/json", b'{"reason":"x"}', status),
            result=Raises(
                name={
                    404: "FaultNotFoundError",
                    503: "FaultServerError",
                    418: "FaultAPIError",
                }[status],
                attributes={
                    "status_code": status,
                    "body": Instance(name="Fault", data={"reason": "x"}),
                },
            ),
            requests=1,
        )
    yield Row(
        name="text where JSON is documented",
        method="post",
        operation=documented,
        call=lambda call, _: call(),
        reply=_reply("text/plain", b"down", 404),
        result=Raises(name="FaultNotFoundError", attributes={"body": "down"}),
    )
    yield Row(
        name="no content where JSON is documented",
        method="post",
        operation=documented,
        call=lambda call, _: call(),
        reply=_reply(None, b"", 404),
        result=Raises(name="FaultNotFoundError", attributes={"body": None}),
    )
    yield Row(
        name="another media type than documented",
        operation=responds("application/json", _THING),
        call=lambda call, _: call(),
        reply=_reply("text/html", b"<p>", 200),
        result=Raises(name="UnexpectedResponseError", attributes={"body": "<p>"}),
    )
    yield Row(
        name="JSON that is not whole",
        operation=responds("application/json", _THING),
        call=lambda call, _: call(),
        reply=_reply("application/json", b'{"id":', 200),
        result=Raises(name="UnexpectedResponseError"),
    )
    yield Row(
        name="JSON of a text type that is not whole",
        operation=responds("text/json", _THING),
        call=lambda call, _: call(),
        reply=_reply("text/json", b'{"id":', 200),
        result=Raises(name="UnexpectedResponseError"),
    )
    yield Row(
        name="a redirect that nobody documents",
        operation=responds("application/json", _THING),
        call=lambda call, _: call(),
        reply=Reply(status=302, headers={"Location": "https://x.example/"}),
        result=Raises(name="RedirectError", attributes={"status_code": 302}),
    )


TABLES = (
    Table(
        name="responses",
        document={"components": {"schemas": _SCHEMAS}},
        rows=tuple(_successes()),
    ),
    Table(
        name="failures",
        document={"components": {"schemas": _SCHEMAS}},
        rows=tuple(_failures()),
    ),
)
