"""Server-sent events: examples and grammar of the HTML standard, section 9.2."""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Json, Reply, Row, Table, responds

_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "object", "properties": {"n": {"type": "integer"}}}

_EXAMPLES: tuple[tuple[str, bytes, list[object]], ...] = (
    (
        "three messages",
        (
            b"data: This is the first message.\n\n"
            b"data: This is the second message, it\ndata: has two lines.\n\n"
            b"data: This is the third message.\n\n"
        ),
        [
            "This is the first message.",
            "This is the second message, it\nhas two lines.",
            "This is the third message.",
        ],
    ),
    (
        "stock quotes",
        b"data: YHOO\ndata: +2\ndata: 10\n\n",
        ["YHOO\n+2\n10"],
    ),
    (
        "comments and ids",
        (
            b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
            b"data:  third event\n\n"
        ),
        ["first event", "second event", " third event"],
    ),
    (
        "empty data, and an end without a blank line",
        b"data\n\ndata\ndata\n\ndata:",
        ["", "\n"],
    ),
    (
        "with and without a space",
        b"data:test\n\ndata: test\n\n",
        ["test", "test"],
    ),
    ("CR LF", b"data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
    ("CR", b"data: a\r\rdata: b\r\r", ["a", "b"]),
    ("a byte order mark", b"\xef\xbb\xbfdata: a\n\n", ["a"]),
    ("UTF-8", "data: tür €\n\n".encode(), ["tür €"]),
    ("a colon in the data", b"data: a: b\n\n", ["a: b"]),
    ("an unknown field", b"other: x\ndata: a\n\n", ["a"]),
    ("field names in their case", b"Data: x\n\ndata: a\n\n", ["a"]),
    ("an event without data", b"event: x\n\ndata: a\n\n", ["a"]),
    (
        "other line ends of Unicode",
        "data: a\u2028b\u0085c\n\n".encode(),
        ["a\u2028b\u0085c"],
    ),
    ("nothing", b"", []),
    ("comments alone", b":\n\n: keep-alive\n\n", []),
    ("NUL in an id", b"id: a\0b\ndata: a\n\n", ["a"]),
    ("a retry that is no number", b"retry: 1x\ndata: a\n\n", ["a"]),
)


def _rows() -> Iterator[Row]:
    for name, content, result in _EXAMPLES:
        yield Row(
            name=f"text: {name}",
            operation=responds("text/event-stream", _TEXT),
            call=lambda call, _: call(),
            headers={"accept": "text/event-stream"},
            reply=Reply(
                status=200,
                headers={"Content-Type": "text/event-stream"},
                content=content,
            ),
            result=result,
        )


TABLES = (Table(name="event streams", rows=tuple(_rows())),)
