"""What a package says of its pages, against the schemas of the document."""

from __future__ import annotations

from typing import Any

import pytest
from verify.trees import WHERE, refer, schemas_of

from clientwright.verify.document.api import (
    Body,
    Content,
    Operation,
    Paging,
    Parameter,
    Response,
)
from clientwright.verify.driver.page_claims import claims
from clientwright.verify.values.made import Maker

Json = Any
PAGE = {
    "type": "object",
    "properties": {
        "items": {"type": "array", "items": {"properties": {"id": {"type": "string"}}}},
        "next": {"type": ["string", "null"]},
        "more": {"type": "boolean"},
        "total": {"type": "integer"},
        "free": {},
        "page": {"type": "object", "properties": {"after": {"type": "string"}}},
        "map": {"additionalProperties": {"type": "string"}},
    },
}
ASKS = {
    "type": "object",
    "properties": {
        "page": {"type": "object", "properties": {"n": {"type": "integer"}}},
        "after": {"type": "string"},
    },
}


def _parameter(name: str) -> Parameter:
    return Parameter(
        name=name,
        location="query",
        schema=f"{WHERE}{name}",
        required=False,
        style="form",
        explode=True,
        pointer="#",
    )


def _content(name: str, media_type: str = "application/json") -> Content:
    return Content(media_type=media_type, schema=f"{WHERE}{name}", pointer="#")


def _wrong(paging: Paging, media_type: str = "application/json") -> list[str]:
    names = ("after", "since", "number", "flag")
    operation = Operation(
        pointer="#",
        method="POST",
        path="/a",
        parameters=tuple(map(_parameter, names)),
        body=Body(required=True, contents=(_content("Asks"),)),
        responses=(Response(key="200", contents=(_content("Either", media_type),)),),
        security=(),
    )
    schemas = schemas_of(
        Page=PAGE,
        Either={
            "oneOf": [{"type": "object", "properties": {"error": {}}}, refer("Page")]
        },
        Asks=ASKS,
        after={"type": "string"},
        since={"type": "string", "format": "date-time"},
        number={"type": "integer"},
        flag={"type": "boolean"},
    )
    found = claims(operation, paging, Maker(schemas, "response"))
    return [one.what.removeprefix("pages: ").partition(" ")[0] for one in found]


def _paging(**more: Json) -> Paging:
    return Paging(**{"items": "/items", "kind": "cursor", **more})


@pytest.mark.parametrize(
    ("paging", "wrong"),
    [
        (_paging(), []),
        (_paging(items="/nope"), ["items"]),
        (_paging(items="/next"), ["items"]),
        (_paging(cursor="/next"), []),
        (_paging(cursor="/page/after"), []),
        (_paging(cursor="/items/-1/id"), []),
        (_paging(cursor="/items/-1/nope"), ["cursor"]),
        (_paging(cursor="/more"), ["cursor"]),
        (_paging(cursor="/map/anything"), []),
        (_paging(cursor="/free/deep/inside"), []),
        (_paging(cursor="header:X-Next"), []),
        (_paging(kind="url", next_url="/next"), []),
        (_paging(kind="url", next_url="/total"), ["nextUrl"]),
        (_paging(kind="url", next_url="link"), []),
        (_paging(has_more="/more", total="/total"), []),
        (_paging(has_more="/total", total="/more"), ["hasMore", "total"]),
        (_paging(is_last="/next", echo="/next"), ["isLast", "echo"]),
        # What asks for the next page.
        (_paging(parameter="query:after"), []),
        (_paging(parameter="query:nope"), ["the"]),
        (_paging(parameter="query:since"), ["the"]),
        (_paging(parameter="query:flag"), ["the"]),
        (_paging(kind="page", parameter="query:number"), []),
        (_paging(kind="page", parameter="query:after"), ["the"]),
        (_paging(parameter="body:after"), []),
        (_paging(kind="page", parameter="body:/page/n"), []),
        (_paging(kind="page", parameter="body:/page/x"), ["the"]),
    ],
)
def test_claims(paging: Paging, wrong: list[str]) -> None:
    assert _wrong(paging) == wrong


def test_what_has_no_schema_contradicts_nothing() -> None:
    assert _wrong(_paging(items="/nope"), "application/xml") == []
