"""Sequences by the examples of OpenAPI 3.2.0, "Sequential Media Types" and below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..rows import Instance, Json, Kept, Raises, Reply, Row, Table
from .forms import items, properties

_TEXT: Json = {"type": "string"}

_ENTRY: Json = {"$ref": "#/components/schemas/LogEntry"}
_LOG: Json = {"$ref": "#/components/schemas/Log"}
_ENTRIES = [
    {"timestamp": "1985-04-12T23:20:50.52Z", "level": 1, "message": "Hi!"},
    {"timestamp": "1985-04-12T23:20:51.37Z", "level": 1, "message": "Bye!"},
]
_READ = [
    Kept(data={**one, "timestamp": str(one["timestamp"]).replace("Z", "0000Z")})
    for one in _ENTRIES
]
_SEQ = (
    b'\x1e{\n  "timestamp": "1985-04-12T23:20:50.52Z",\n  "level": 1,\n'
    b'  "message": "Hi!"\n}\n'
    b'\x1e{\n  "timestamp": "1985-04-12T23:20:51.37Z",\n  "level": 1,\n'
    b'  "message": "Bye!"\n}\n'
)
_LINES = (
    b'{"timestamp": "1985-04-12T23:20:50.52Z", "level": 1, "message": "Hi!"}\n'
    b'{"timestamp": "1985-04-12T23:20:51.37Z", "level": 1, "message": "Bye!"}\n'
)
_COMPACT = (
    b'{"timestamp":"1985-04-12T23:20:50.52Z","level":1,"message":"Hi!"}\n',
    b'{"timestamp":"1985-04-12T23:20:51.37Z","level":1,"message":"Bye!"}\n',
)


def _gives(
    media_type: str, schema: Json, key: str = "itemSchema"
) -> Mapping[str, Json]:
    """Return an operation whose response is a sequence."""
    content = {media_type: {key: schema}}
    return {"responses": {"200": {"description": "It", "content": content}}}


def _sequences() -> Iterator[Row]:
    for media_type, sent in (
        ("application/json-seq", _SEQ),
        ("application/geo+json-seq", _SEQ),
        ("application/jsonl", _LINES),
        ("application/x-ndjson", _LINES),
    ):
        for key, schema in (("itemSchema", _ENTRY), ("schema", _LOG)):
            operation = _gives(media_type, schema, key)
            yield Row(
                name=f"{key} of {media_type} is read",
                operation=operation,
                call=lambda call, _: call(),
                reply=Reply(
                    status=200, headers={"Content-Type": media_type}, content=sent
                ),
                result=_READ,
            )
            mark = b"\x1e" if "seq" in media_type else b""
            yield Row(
                name=f"{key} of {media_type} is written",
                method="post",
                operation={
                    "requestBody": {
                        "required": True,
                        "content": {media_type: {key: schema}},
                    }
                },
                call=lambda call, _: call(_ENTRIES),
                headers={"content-type": media_type},
                content=b"".join(mark + one for one in _COMPACT),
            )
    yield Row(
        name="any of the sequential types, one asked for",
        operation={
            "responses": {
                "200": {
                    "description": "It",
                    "content": {
                        name: {"itemSchema": _ENTRY}
                        for name in (
                            "application/json-seq",
                            "application/jsonl",
                            "application/x-ndjson",
                        )
                    },
                }
            }
        },
        call=lambda call, _: call(),
        reply=Reply(
            status=200,
            headers={"Content-Type": "application/x-ndjson"},
            content=_LINES,
        ),
        result=_READ,
    )
    for name, sent in (
        # RFC 7464, section 2.1: several marks, and text without a line end.
        ("marks with nothing between", b'\x1e\x1e{"level":1}\n\x1e\n'),
        ("no line end at the end", b'\x1e{"level":1}'),
        ("white space around", b'\x1e  {"level":1} \r\n'),
    ):
        yield Row(
            name=f"a JSON text sequence: {name}",
            operation=_gives("application/json-seq", _ENTRY),
            call=lambda call, _: call(),
            reply=Reply(
                status=200,
                headers={"Content-Type": "application/json-seq"},
                content=sent,
            ),
            result=[Instance(name="LogEntry", data={"level": 1})],
        )


def _cut() -> Iterator[Row]:
    """Yield texts that are lists, text or cut off (RFC 7464, sections 2.1 to 2.4)."""
    for name, sent, result in (
        ("lists and text", b'\x1e[1,\n2]\n\x1e"x"\x1e5\n', [[1, 2], "x", 5]),
        ("a number that is cut off", b"\x1e12", Raises(name="StreamError")),
        # Section 2.4: parsers "MUST drop" it; section 2.3: they "SHOULD nonetheless
        # continue parsing the remainder of the sequence".
        ("a word before a mark", b"\x1etrue\x1e1\n", [1]),
        (
            "a word before a mark, in a piece",
            b"\x1e1\n\x1enul\x1e2\n\x1e3\n",
            [1, 2, 3],
        ),
        ("an object that is cut off", b'\x1e{"a":"x\x1e{"a":"y"}\n', [{"a": "y"}]),
        ("a text that is none", b"\x1e{a: 1} 2\n\x1e[3]\n\x1e4\n", [[3], 4]),
        ("bytes that are not UTF-8", b'\x1e"\xff"\n\x1e"a"\n', ["a"]),
        ("what is before the first mark", b' \n\x1e"a"\n', ["a"]),
        ("the last one cut off", b'\x1e"a"\n\x1e{"b":', Raises(name="StreamError")),
        ("the last one none", b'\x1e"a"\n\x1enope\n', Raises(name="StreamError")),
    ):
        yield Row(
            name=f"a JSON text sequence: {name}",
            operation=_gives("application/json-seq", {}),
            call=lambda call, _: call(),
            reply=Reply(
                status=200,
                headers={"Content-Type": "application/json-seq"},
                content=sent,
            ),
            result=result,
        )


_EVENT: Json = {
    "type": "object",
    "required": ["data"],
    "properties": {
        "data": _TEXT,
        "event": _TEXT,
        "id": _TEXT,
        "retry": {"type": "integer", "minimum": 0},
    },
}
_TYPED: Json = {
    "$ref": "#/components/schemas/Event",
    "required": ["event"],
    "oneOf": [
        {"properties": {"event": {"const": "addString"}}},
        {
            "properties": {
                "event": {"const": "addInt64"},
                "data": {"format": "int64"},
            }
        },
        {
            "properties": {
                "event": {"const": "addJSON"},
                "data": {
                    "contentMediaType": "application/json",
                    "contentSchema": {
                        "type": "object",
                        "required": ["foo"],
                        "properties": {"foo": {"type": "integer"}},
                    },
                },
            }
        },
    ],
}
_STREAM = (
    b"event: addString\ndata: This data is formatted\ndata: across two lines\n"
    b"retry: 5\n\nevent: addInt64\ndata: 1234.5678\nunknownField: this is ignored\n\n"
    b': This is a comment\nevent: addJSON\ndata: {"foo": 42}\n\n'
)


def _events() -> Iterator[Row]:
    yield Row(
        name="typed events are read",
        operation=_gives("text/event-stream", _TYPED),
        call=lambda call, _: call(),
        reply=Reply(
            status=200, headers={"Content-Type": "text/event-stream"}, content=_STREAM
        ),
        result=[
            "This data is formatted\nacross two lines",
            "1234.5678",
            Kept(data={"foo": 42}),
        ],
    )


TABLES = (
    Table(
        name="sequences",
        version="3.2.0",
        document={
            "components": {
                "schemas": {
                    "LogEntry": properties(
                        timestamp={"type": "string", "format": "date-time"},
                        level={"type": "integer", "minimum": 0},
                        message=_TEXT,
                    ),
                    "Log": {**items(_ENTRY), "maxItems": 100},
                    "Event": _EVENT,
                }
            }
        },
        rows=(*_sequences(), *_cut(), *_events()),
    ),
)
