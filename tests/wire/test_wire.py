"""What the client sends and reads, held against the standards' own words.

The tables know neither the generator nor its judge: each row has a call, the exact
bytes that it sends, and the exact value that it gives back.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel

from .exchange import outcome_of, sent_content, sent_header
from .packages import generated
from .rows import UNSET, Instance, Kept, Raises, Row, Table
from .tables import TABLES

_ROWS = [
    (table, at, row) for table in TABLES.values() for at, row in enumerate(table.rows)
]


def test_there_are_many_rows_and_none_twice() -> None:
    names = [(table.name, row.name) for table, _, row in _ROWS]
    assert len(names) == len(set(names)) >= 300


@pytest.mark.parametrize(
    ("table", "at", "row"), _ROWS, ids=[f"{t.name}: {r.name}" for t, _, r in _ROWS]
)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_row(table: Table, at: int, row: Row, is_async: bool) -> None:
    recorder, result = outcome_of(generated(table.name), at, row, is_async=is_async)
    assert len(recorder.requests) == row.requests
    for request in recorder.requests[-1:]:
        assert request.method == row.method.upper()
        if row.target is not None:
            assert str(request.url.copy_with(raw_path=b"/")).rstrip("/") in table.base
            raw = request.url.raw_path.decode("ascii")
            start = httpx_path(table.base) + f"/{at}"
            assert raw.startswith(start)
            assert raw.removeprefix(start) == row.target
        for name, value in row.headers.items():
            assert sent_header(request, name) == value, name
        if row.content is not None:
            assert sent_content(request) == row.content
    if row.result is not UNSET:
        _assert_same(result, row.result)


def httpx_path(base: str) -> str:
    """Return the path of a base URL."""
    return "/" + base.split("/", 3)[3] if base.count("/") > 2 else ""


def _assert_same(given: Any, expected: object) -> None:
    """Compare values, their types too; models by name and wire form."""
    match expected:
        case Raises():
            bases = [kind.__name__ for kind in type(given).__mro__]
            assert expected.name in bases, given
            for name, value in expected.attributes.items():
                _assert_same(getattr(given, name), value)
        case Instance():
            assert type(given).__name__ == expected.name
            assert isinstance(given, BaseModel)
            assert given.model_dump(by_alias=True, exclude_unset=True) == expected.data
        case Kept():
            given = given.model_dump_json(by_alias=True, exclude_unset=True)
            assert json.dumps(json.loads(given)) == json.dumps(expected.data)
        case list():
            assert isinstance(given, list), given
            assert len(given) == len(expected)
            for one, other in zip(given, expected, strict=True):
                _assert_same(one, other)
        case dict():
            assert isinstance(given, dict), given
            assert given.keys() == expected.keys()
            for key, value in expected.items():
                _assert_same(given[key], value)
        case bytes():
            assert not isinstance(given, str)
            assert bytes(given) == expected
        case _:
            assert type(given) is type(expected), repr(given)
            assert given == expected
