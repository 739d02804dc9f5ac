"""What a call may send besides what its document has: `request_options`."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from ..rows import Json, Raises, Row, Table, body
from .forms import properties

_TEXT: Json = {"type": "string"}
_THING: Json = properties(
    aName=_TEXT, data={"type": "string", "contentEncoding": "base64url"}
)
_DATA = b"\xff\xfe\xfd"


def _extra(package: ModuleType, **more: object) -> Mapping[str, Any]:
    return {"request_options": package.RequestOptions(extra_body=more)}


_ROWS = (
    Row(
        name="a property more in JSON",
        method="post",
        operation=body("application/json", _THING),
        call=lambda call, package: call(
            a_name="x", data=_DATA, **_extra(package, b=[1, None])
        ),
        content=b'{"aName":"x","data":"__79","b":[1,null]}',
    ),
    Row(
        name="a property in the place of the body's own",
        method="post",
        operation=body("application/json", _THING),
        call=lambda call, package: call(a_name="x", **_extra(package, aName="y")),
        content=b'{"aName":"y"}',
    ),
    Row(
        name="a property more in a mapping",
        method="post",
        operation=body("application/json", {"$ref": "#/components/schemas/Open"}),
        call=lambda call, package: call(
            {"a_name": "x", "data": _DATA}, **_extra(package, b=1)
        ),
        content=b'{"aName":"x","data":"__79","b":1}',
    ),
    Row(
        name="a field more in a form",
        method="post",
        operation=body("application/x-www-form-urlencoded", _THING),
        call=lambda call, package: call(a_name="x", **_extra(package, b=[1, 2])),
        content=b"aName=x&b=1&b=2",
    ),
    Row(
        name="a body where the document has none",
        method="post",
        call=lambda call, package: call(**_extra(package, b=1)),
        headers={"content-type": "application/json"},
        content=b'{"b":1}',
    ),
    Row(
        name="a body that is no object",
        method="post",
        operation=body("application/json", {"type": "array", "items": _TEXT}),
        call=lambda call, package: call(["x"], **_extra(package, b=1)),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    ),
    Row(
        name="a header field and a parameter of the query",
        call=lambda call, package: call(
            request_options=package.RequestOptions(
                extra_headers={"X-A": "b"}, extra_query={"c d": "e&f"}
            )
        ),
        target="?c%20d=e%26f",
        headers={"x-a": "b"},
    ),
)

TABLES = (
    Table(
        name="options",
        document={
            "components": {
                "schemas": {"Open": {**_THING, "additionalProperties": True}}
            }
        },
        rows=_ROWS,
    ),
)
