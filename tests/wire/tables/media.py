"""Bodies of several media types, errors of several, retries, and servers' queries."""

from __future__ import annotations

from ..rows import Instance, Json, Raises, Reply, Row, Table, parameter, responds

_FAULT: Json = {"$ref": "#/components/schemas/Fault"}
_TEXT: Json = {"type": "string"}
_BINARY: Json = {"type": "string", "format": "binary"}
_DOCUMENT: Json = {"type": "object", "properties": {"title": {"type": "string"}}}
_PATCH: Json = {
    "type": "array",
    "items": {"type": "object", "properties": {"op": {"type": "string"}}},
}
_BOTH: Json = {
    "requestBody": {
        "required": True,
        "content": {
            "application/merge-patch+json": {"schema": _DOCUMENT},
            "application/json-patch+json": {"schema": _PATCH},
        },
    }
}
_IS_FAULT = Instance(name="Fault", data={"reason": "x"})


def _errors(**content: Json) -> Json:
    names = {key.replace("__", "/").replace("_", "-"): v for key, v in content.items()}
    return {
        "responses": {
            "204": {"description": "Done"},
            "400": {
                "description": "No",
                "content": {key: {"schema": one} for key, one in names.items()},
            },
        }
    }


def _failed(
    name: str, operation: Json, sent: str, content: bytes, error: str, body: object
) -> Row:
    return Row(
        name=name,
        method="post",
        operation=operation,
        call=lambda call, _: call(),
        reply=Reply(status=400, headers={"Content-Type": sent}, content=content),
        result=Raises(name=error, attributes={"body": body}),
    )


_JSON_TEXT = _errors(application__json=_FAULT, text__plain=_TEXT)
_JSON_PDF = _errors(
    application__json={"type": "array", "items": _TEXT}, application__pdf=_BINARY
)
_FAILURES = (
    _failed(
        "JSON beside text",
        _JSON_TEXT,
        "application/json",
        b'{"reason":"x"}',
        "FaultBadRequestError",
        _IS_FAULT,
    ),
    _failed(
        "text beside JSON",
        _JSON_TEXT,
        "text/plain; charset=ISO-8859-1",
        b"t\xfcr",
        "BadRequestError",
        "tür",
    ),
    _failed(
        "text that looks like JSON",
        _JSON_TEXT,
        "text/plain",
        b"12",
        "BadRequestError",
        "12",
    ),
    _failed(
        "bytes beside a list",
        _JSON_PDF,
        "application/pdf",
        b"\xffPNG\xff\x00",
        "BadRequestError",
        b"\xffPNG\xff\x00",
    ),
    _failed(
        "a list beside bytes",
        _JSON_PDF,
        "application/json",
        b'["x"]',
        "BadRequestError",
        ["x"],
    ),
)


def _retry(name: str, text: str, requests: int, **more: object) -> Row:
    return Row(
        name=name,
        call=lambda call, _: call(),
        reply=Reply(status=429, headers={"Retry-After": text}),
        result=Raises(name="TooManyRequestsError", attributes=more),
        requests=requests,
    )


_RETRIES = (
    _retry("a pause of an hour is not waited for", "3600", 1, retry_after=3600.0),
    _retry("a pause of no time is", "0", 3, retry_after=0.0),
    _retry(
        "a date long ago is no pause",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        3,
        retry_after=0.0,
    ),
)

_PATCHES = (
    Row(
        name="an object is a merge patch",
        method="patch",
        operation=_BOTH,
        call=lambda call, _: call({"title": "x"}),
        headers={"content-type": "application/merge-patch+json"},
        content=b'{"title":"x"}',
    ),
    Row(
        name="a list is a JSON patch",
        method="patch",
        operation=_BOTH,
        call=lambda call, _: call([{"op": "remove"}]),
        headers={"content-type": "application/json-patch+json"},
        content=b'[{"op":"remove"}]',
    ),
    Row(
        name="what is asked for is sent",
        method="patch",
        operation=_BOTH,
        call=lambda call, _: call(
            [{"op": "remove"}], content_type="application/merge-patch+json"
        ),
        headers={"content-type": "application/merge-patch+json"},
    ),
)


def _came(name: str, sent: str | None, content: bytes, result: object) -> Row:
    headers = {} if sent is None else {"Content-Type": sent}
    return Row(
        name=f"no content is documented: {name}",
        operation={"responses": {"200": {"description": "A file"}}},
        call=lambda call, _: call(),
        headers={"accept": "*/*"},
        reply=Reply(status=200, headers=headers, content=content),
        result=result,
    )


_UNDOCUMENTED = (
    _came("JSON", "application/json", b'{"a":1}', {"a": 1}),
    _came("text", "text/plain", b"x", "x"),
    _came("bytes", "image/png", b"\x89PNG\r\n", b"\x89PNG\r\n"),
    _came("nothing", None, b"", None),
    Row(
        name="any media type, and the schema says which",
        operation=responds("*/*", {"contentMediaType": "image/png"}),
        call=lambda call, _: call(),
        reply=Reply(
            status=200,
            headers={"Content-Type": "image/png"},
            content=b"\x89PNG\r\n\xff",
        ),
        result=b"\x89PNG\r\n\xff",
    ),
    Row(
        name="no content is documented: POST",
        method="post",
        operation={"responses": {"200": {"description": "Done"}}},
        call=lambda call, _: call(),
        reply=Reply(
            status=200, headers={"Content-Type": "text/plain"}, content=b"done"
        ),
        result=None,
    ),
)

_QUERIES = (
    Row(
        name="a query of the server comes first",
        operation=parameter("a", "query"),
        path="/x",
        call=lambda call, _: call(a="1"),
        target="/x?api-version=2024-01-01&a=1",
    ),
    Row(
        name="a query of the server alone",
        path="/x",
        call=lambda call, _: call(),
        target="/x?api-version=2024-01-01",
    ),
)
_SCHEMAS: Json = {
    "Fault": {
        "type": "object",
        "required": ["reason"],
        "properties": {"reason": {"type": "string"}},
    }
}

TABLES = (
    Table(
        name="media",
        document={"components": {"schemas": _SCHEMAS}},
        rows=(*_FAILURES, *_RETRIES, *_PATCHES, *_UNDOCUMENTED),
    ),
    Table(
        name="server query",
        base="https://api.example.com/v1",
        document={
            "servers": [{"url": "https://api.example.com/v1?api-version=2024-01-01"}]
        },
        rows=_QUERIES,
    ),
)
