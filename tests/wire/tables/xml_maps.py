"""XML of objects whose names the document does not have.

OpenAPI 3.2.0, section "XML Object": without such an object an element has the name of
its property, and an array is no element of its own: its items are.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rows import Instance, Json, Reply, Row, Table, body
from .xml_nodes import ref

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STRING: Json = {"type": "string"}
_LISTS: Json = {"type": "array", "items": _STRING}


def _open(values: Json, **more: Json) -> Json:
    return {"type": "object", "additionalProperties": values, **more}


_MAPS: tuple[tuple[str, Json, Json, str], ...] = (
    (
        "lists by name",
        {"type": "object", "properties": {"state": _open(_LISTS)}},
        {"state": {"size": ["too large", "odd"], "name": ["taken"]}},
        "<state><size>too large</size><size>odd</size><name>taken</name></state>",
    ),
    (
        "numbers by name",
        {"type": "object", "properties": {"count": _open({"type": "integer"})}},
        {"count": {"a": 1, "b": 2}},
        "<count><a>1</a><b>2</b></count>",
    ),
    (
        "anything by name",
        {"type": "object", "properties": {"any": _open(True)}},
        {"any": {"a": "x", "b": ["y", "z"], "c": {"d": "1"}}},
        "<any><a>x</a><b>y</b><b>z</b><c><d>1</d></c></any>",
    ),
    (
        "more than is named",
        _open(True, properties={"name": _STRING}),
        {"name": "x", "tag": ["y", "z"], "one": "1"},
        "<name>x</name><tag>y</tag><tag>z</tag><one>1</one>",
    ),
    (
        "more numbers than are named",
        _open({"type": "integer"}, properties={"name": _STRING}),
        {"name": "x", "a": 1, "b": 2},
        "<name>x</name><a>1</a><b>2</b>",
    ),
    (
        "more lists than are named",
        _open(_LISTS, properties={"name": _STRING}),
        {"name": "x", "a": ["1", "2"], "b": ["3"]},
        "<name>x</name><a>1</a><a>2</a><b>3</b>",
    ),
)


def _rows() -> Iterator[Row]:
    for at, (name, _, data, inner) in enumerate(_MAPS):
        schema = ref(f"Map{at}")
        sent = f"<Map{at}>{inner}</Map{at}>"
        answer = {
            "200": {
                "description": "It.",
                "content": {"application/xml": {"schema": schema}},
            }
        }
        yield Row(
            name=name,
            method="post",
            operation={**body("application/xml", schema), "responses": answer},
            call=lambda call, _, data=data: call(data),
            content=(_HEAD + sent).encode(),
            reply=Reply(
                status=200,
                headers={"Content-Type": "application/xml"},
                content=sent.encode(),
            ),
            result=Instance(name=f"Map{at}", data=data),
        )


TABLES = (
    Table(
        name="xml maps",
        document={
            "components": {
                "schemas": {
                    f"Map{at}": schema for at, (_, schema, *_) in enumerate(_MAPS)
                }
            }
        },
        rows=tuple(_rows()),
    ),
)
