"""`collectionFormat` of Swagger 2.0: the separator of lists, wherever they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..rows import EMPTY, Call, Json, Row, Table

_FORMS = (
    ("csv", "a,b c", "a,b%20c", "a,b c"),
    ("ssv", "a b", "a%20b", "a b"),
    ("tsv", "a\tb", "a%09b", "a\tb"),
    ("pipes", "a|b", "a%7Cb", "a|b"),
)


_PART = '--BOUNDARY\r\nContent-Disposition: form-data; name="v"\r\n\r\n'


def _operation(name: str, location: str, form: str, **more: Json) -> Mapping[str, Json]:
    given: dict[str, Json] = {
        "name": name,
        "in": location,
        "required": location == "path",
        "type": "array",
        "collectionFormat": form,
        "items": {"type": "string"},
        **more,
    }
    return {"parameters": [given], "responses": EMPTY}


def _in_form(form: str | None, value: list[str], media_type: str) -> dict[str, Any]:
    given = _operation("v", "formData", form or "csv")
    if form is None:
        del given["parameters"][0]["collectionFormat"]
    operation = {**given, "consumes": [media_type]}
    return {"method": "post", "operation": operation, "call": _giving(value)}


def _giving(value: list[str]) -> Call:
    return lambda call, _: call(v=value)


def _forms() -> Iterator[Row]:
    for form, _, encoded, plain in (*_FORMS, (None, "", "a,b%20c", "a,b c")):
        value = ["a", "b c"] if form in ("csv", None) else ["a", "b"]
        yield Row(
            name=f"{form} in a form",
            **_in_form(form, value, "application/x-www-form-urlencoded"),
            content=f"v={encoded}".encode(),
        )
        yield Row(
            name=f"{form} in a part",
            **_in_form(form, value, "multipart/form-data"),
            content=f"{_PART}{plain}\r\n--BOUNDARY--\r\n".encode(),
        )
    yield Row(
        name="multi in a form",
        **_in_form("multi", ["a", "b"], "application/x-www-form-urlencoded"),
        content=b"v=a&v=b",
    )
    yield Row(
        name="multi in parts",
        **_in_form("multi", ["a", "b"], "multipart/form-data"),
        content=f"{_PART}a\r\n{_PART}b\r\n--BOUNDARY--\r\n".encode(),
    )


def _rows() -> Iterator[Row]:
    for form, _, encoded, plain in _FORMS:
        value = ["a", "b c"] if form == "csv" else ["a", "b"]
        yield Row(
            name=f"{form} in a query",
            operation=_operation("v", "query", form),
            call=lambda call, _, value=value: call(v=value),
            target=f"?v={encoded}",
        )
        yield Row(
            name=f"{form} in a path",
            operation=_operation("v", "path", form),
            path="/{v}",
            call=lambda call, _, value=value: call(value),
            target=f"/{encoded}",
        )
        yield Row(
            name=f"{form} in a header",
            operation=_operation("V-V", "header", form),
            call=lambda call, _, value=value: call(v_v=value),
            headers={"v-v": plain},
        )
    yield Row(
        name="multi in a query",
        operation=_operation("v", "query", "multi"),
        call=lambda call, _: call(v=["a", "b"]),
        target="?v=a&v=b",
    )
    numbers = {
        "type": "array",
        "collectionFormat": "pipes",
        "items": {"type": "integer"},
    }
    yield Row(
        name="pipes in csv",
        operation=_operation("v", "query", "csv", items=numbers),
        call=lambda call, _: call(v=[[1, 2], [3]]),
        target="?v=1%7C2,3",
    )
    yield Row(
        name="csv in pipes",
        operation=_operation(
            "v", "query", "pipes", items={**numbers, "collectionFormat": "csv"}
        ),
        call=lambda call, _: call(v=[[1, 2], [3]]),
        target="?v=1%2C2%7C3",
    )


TABLES = (
    Table(
        name="old lists",
        version="2.0",
        document={"host": "api.example.com", "schemes": ["https"]},
        rows=(*_rows(), *_forms()),
    ),
)
