"""Lists that are given as what else Python iterates: each item is sent, once.

What is sent is what a list of the same items gives (RFC 6570; RFC 7578, section 4.3).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ..rows import Json, Row, Table, body, parameter
from .forms import form_row, items, multipart_row, properties

_BINARY: Json = {"type": "string", "format": "binary"}
_DAY: Json = {"type": "string", "format": "date"}
_BYTES: Json = {"type": "string", "contentEncoding": "base64url"}
_AMOUNT: Json = {"type": "string", "format": "decimal"}
_PART = 'Content-Disposition: form-data; name="v"'
_FILE = f'{_PART}; filename="v"\nContent-Type: application/octet-stream'
_TWO = {date(2026, 1, 2): "a", date(2026, 1, 3): "b"}
_HOLDER: Json = properties(v=items(_AMOUNT))

_PARAMETERS = (
    Row(
        name="days of a generator, in a query",
        operation=parameter("v", "query", items(_DAY)),
        call=lambda call, _: call(v=(day for day in _TWO)),
        target="?v=2026-01-02&v=2026-01-03",
    ),
    Row(
        name="days of a mapping's keys, in a header field",
        operation=parameter("V", "header", items(_DAY)),
        call=lambda call, _: call(v=_TWO.keys()),
        headers={"V": "2026-01-02,2026-01-03"},
    ),
    Row(
        name="bytes of an iterator, as base64url in a path",
        path="/{v}",
        operation=parameter("v", "path", items(_BYTES)),
        call=lambda call, _: call(iter([b"\xff\xfe\xfd", b"\xfa"])),
        target="/__79,-g%3D%3D",
    ),
    Row(
        name="decimals of a set, in a query",
        operation=parameter("v", "query", items(_AMOUNT)),
        call=lambda call, _: call(v={Decimal("1E+2")}),
        target="?v=100",
    ),
)
_BODIES = (
    form_row(
        "decimals of a generator",
        "v=100&v=0.10",
        properties(v=items(_AMOUNT)),
        lambda call, _: call(v=map(Decimal, ("1E+2", "0.10"))),
    ),
    multipart_row(
        "values of a mapping, a part an item",
        f"{_PART}\n\na\n----\n{_PART}\n\nb",
        properties(v=items({"type": "string"})),
        lambda call, _: call(v=_TWO.values()),
    ),
    multipart_row(
        "numbers of a generator, a part an item",
        f"{_PART}\n\n1\n----\n{_PART}\n\n2",
        properties(v=items({"type": "integer"})),
        lambda call, _: call(v=(number for number in (1, 2))),
    ),
    multipart_row(
        "files of a mapping's values",
        f"{_FILE}\n\nA\n----\n{_FILE}\n\nB",
        properties(v=items(_BINARY)),
        lambda call, _: call(v={"a": b"A", "b": b"B"}.values()),
    ),
    multipart_row(
        "files with names of a generator",
        f'{_PART}; filename="a.txt"\nContent-Type: text/plain\n\nA\n----\n'
        f'{_PART}; filename="b.txt"\nContent-Type: text/plain\n\nB',
        properties(v=items(_BINARY)),
        lambda call, _: call(v=((f"{one}.txt", one.upper().encode()) for one in "ab")),
    ),
    Row(
        name="parts without names of a generator",
        method="post",
        operation=body("multipart/mixed", items({"type": "string"})),
        call=lambda call, _: call(one for one in "ab"),
        content=b"--BOUNDARY\r\n\r\na\r\n--BOUNDARY\r\n\r\nb\r\n--BOUNDARY--\r\n",
    ),
    Row(
        name="decimals of a generator, in an object of JSON",
        method="post",
        operation=body("application/json", properties(o=_HOLDER)),
        call=lambda call, _: call(o={"v": (Decimal(one) for one in ("1E+2", "0.10"))}),
        content=b'{"o":{"v":["100","0.10"]}}',
    ),
    Row(
        name="objects of a generator, with decimals in them",
        method="post",
        operation=body("application/json", properties(o=items(_HOLDER))),
        call=lambda call, _: call(o=({"v": [Decimal(one)]} for one in ("1E+2",))),
        content=b'{"o":[{"v":["100"]}]}',
    ),
    Row(
        name="operations of a generator are a JSON Patch",
        method="patch",
        operation={
            "requestBody": {
                "required": True,
                "content": {
                    "application/merge-patch+json": {"schema": {"type": "object"}},
                    "application/json-patch+json": {
                        "schema": items({"type": "object"})
                    },
                },
            }
        },
        call=lambda call, _: call(one for one in [{"op": "remove", "path": "/a"}]),
        headers={"content-type": "application/json-patch+json"},
        content=b'[{"op":"remove","path":"/a"}]',
    ),
)

TABLES = (Table(name="iterables", rows=(*_PARAMETERS, *_BODIES)),)
