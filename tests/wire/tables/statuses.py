"""Status codes by RFC 9110, section 15: what each lets a client take from it."""

from __future__ import annotations

from ..rows import Instance, Json, Raises, Reply, Row, Table

_THING: Json = {"$ref": "#/components/schemas/Thing"}
_JSON = "application/json"


def _responses(**documented: Json) -> Json:
    """Return an operation; a schema, or None for a response without content."""
    return {
        "responses": {
            key[1:]: {
                "description": "It",
                **({} if schema is None else {"content": {_JSON: {"schema": schema}}}),
            }
            for key, schema in documented.items()
        }
    }


def _row(
    name: str,
    operation: Json,
    reply: Reply,
    result: object,
    method: str = "get",
) -> Row:
    return Row(
        name=name,
        operation=operation,
        method=method,
        call=lambda call, _: call(),
        reply=reply,
        result=result,
    )


def _reply(status: int, content: bytes = b'{"id":1}', **headers: str) -> Reply:
    fields = {key.replace("_", "-"): value for key, value in headers.items()}
    kind = {"Content-Type": _JSON} if content else {}
    return Reply(status=status, headers={**kind, **fields}, content=content)


_ONE = Instance(name="Thing", data={"id": 1})
_ROWS = (
    # "treat an unrecognized status code as being equivalent to the x00 status code of
    # that class"
    *(
        _row(f"{status} is as 200", _responses(s200=_THING), _reply(status), _ONE)
        for status in (201, 203, 206, 226, 299)
    ),
    _row("200 where 201 is documented", _responses(s201=_THING), _reply(200), _ONE),
    _row(
        "200 where 201 and 202 are documented is read by its media type",
        _responses(s201=_THING, s202={"type": "string"}),
        _reply(200),
        {"id": 1},
    ),
    _row(
        "202 of another shape is read by its media type",
        _responses(s200=_THING),
        _reply(202, b'{"job":"x"}'),
        {"job": "x"},
    ),
    _row("202 without content", _responses(s200=_THING), _reply(202, b""), None),
    _row(
        "499 is as 400",
        _responses(s200=_THING),
        _reply(499),
        Raises(name="APIStatusError", attributes={"status_code": 499}),
    ),
    _row(
        "599 is as 500",
        _responses(s200=_THING),
        _reply(599),
        Raises(name="ServerError", attributes={"status_code": 599}),
    ),
    # Section 15: "a response with an invalid status code … as if … 5xx".
    _row(
        "600 is as 5xx",
        _responses(s200=_THING),
        _reply(600),
        Raises(name="ServerError", attributes={"status_code": 600}),
    ),
    # Sections 15.3.5, 15.3.6 and 15.4.5: these have no content.
    _row("204 with content", _responses(s200=_THING, s204=None), _reply(204), None),
    _row("204 that documents content", _responses(s204=_THING), _reply(204), None),
    _row("205", _responses(s205=None), _reply(205, b""), None),
    _row("205 with content", _responses(s205=_THING), _reply(205), None),
    _row(
        "304",
        _responses(s200=_THING, s304=None),
        _reply(304, b"", ETag='W/"a"'),
        Raises(name="RedirectError", attributes={"status_code": 304}),
    ),
    _row("207 that is documented", _responses(s207=_THING), _reply(207), _ONE),
    # Section 9.3.2: HEAD may say how long the content of GET would be.
    _row(
        "HEAD with a length",
        _responses(s200=_THING),
        _reply(200, b"", Content_Length="8"),
        None,
        "head",
    ),
    # Section 8.3: without a media type "the recipient MAY … examine the data".
    _row(
        "no media type",
        _responses(s200=_THING),
        Reply(status=200, content=b'{"id":1}'),
        _ONE,
    ),
    _row(
        "an empty media type",
        _responses(s200=_THING),
        _reply(200, Content_Type=""),
        _ONE,
    ),
    _row(
        "a parameter of a media type without a value",
        _responses(s200=_THING),
        _reply(200, Content_Type="application/json; charset"),
        _ONE,
    ),
    # RFC 9457: problem details are JSON.
    _row(
        "problem details",
        _responses(s200=_THING),
        _reply(422, b'{"title":"T"}', Content_Type="application/problem+json"),
        Raises(name="UnprocessableContentError", attributes={"body": {"title": "T"}}),
    ),
)

TABLES = (
    Table(
        name="statuses",
        document={
            "components": {
                "schemas": {
                    "Thing": {
                        "type": "object",
                        "required": ["id"],
                        "properties": {"id": {"type": "integer"}},
                    }
                }
            }
        },
        client={"max_retries": 0},
        rows=_ROWS,
    ),
)
