"""Points in time in header fields.

OpenAPI: the format `date-time` is that of RFC 3339, section 5.6, and a server that is
described by its own code reads nothing else. RFC 9110, section 5.6.7: "the sender MUST
generate those timestamps in the IMF-fixdate format"; where a document shows this form,
its server means it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone

from ..rows import Json, Raises, Row, Table, parameter

_DATE_TIME: Json = {"type": "string", "format": "date-time"}
_MOMENT = datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)
_IMF = "Sun, 06 Nov 1994 08:49:37 GMT"


def _shown(field: str) -> Mapping[str, Json]:
    return parameter(field, "header", _DATE_TIME, example=_IMF)


def _fields() -> Iterator[Row]:
    for field, argument in (
        ("If-Modified-Since", "if_modified_since"),
        ("if-unmodified-since", "if_unmodified_since"),
        ("Date", "date"),
        ("Expires", "expires"),
        ("X-Since", "x_since"),
    ):
        yield Row(
            name=field,
            operation=parameter(field, "header", _DATE_TIME),
            call=lambda call, _, name=argument: call(**{name: _MOMENT}),
            headers={field: "1994-11-06T08:49:37Z"},
        )
        yield Row(
            name=f"{field}, with an example of HTTP",
            operation=_shown(field),
            call=lambda call, _, name=argument: call(**{name: _MOMENT}),
            headers={field: _IMF},
        )


_ROWS = (
    Row(
        name="another zone, and parts of a second",
        operation=_shown("Date"),
        call=lambda call, _: call(
            date=datetime(
                1994, 11, 6, 10, 49, 37, 999, tzinfo=timezone(timedelta(hours=2))
            )
        ),
        headers={"date": _IMF},
    ),
    Row(
        name="a day of one digit",
        operation=_shown("Date"),
        call=lambda call, _: call(date=datetime(2000, 1, 2, tzinfo=UTC)),
        headers={"date": "Sun, 02 Jan 2000 00:00:00 GMT"},
    ),
    Row(
        name="no zone",
        operation=_shown("Date"),
        call=lambda call, _: call(date=_MOMENT.replace(tzinfo=None)),
        result=Raises(name="InvalidArgumentError"),
        requests=0,
    ),
    Row(
        name="text",
        operation=parameter("If-Modified-Since", "header"),
        call=lambda call, _: call(if_modified_since=_IMF),
        headers={"if-modified-since": _IMF},
    ),
    Row(
        # The document says what its server reads.
        name="an example of RFC 3339",
        operation=parameter(
            "If-Modified-Since", "header", _DATE_TIME, example="2020-02-06T12:17:43Z"
        ),
        call=lambda call, _: call(if_modified_since=_MOMENT),
        headers={"if-modified-since": "1994-11-06T08:49:37Z"},
    ),
    Row(
        name="an example of HTTP in the schema",
        operation=parameter("Expires", "header", {**_DATE_TIME, "examples": [_IMF]}),
        call=lambda call, _: call(expires=_MOMENT),
        headers={"expires": _IMF},
    ),
    Row(
        name="the same name in a query",
        operation=parameter("Date", "query", _DATE_TIME),
        call=lambda call, _: call(date=_MOMENT),
        target="?Date=1994-11-06T08%3A49%3A37Z",
    ),
)

TABLES = (Table(name="header dates", rows=(*_fields(), *_ROWS)),)
