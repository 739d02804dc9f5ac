"""Typed headers: values as `style: simple` writes them, and what is read of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from verify.reading.manifests import manifest
from verify.trees import root_of

from clientwright.verify.document.api import Reader
from clientwright.verify.document.operations import read_operations
from clientwright.verify.reading.typed_headers import is_read, prove_headers, written
from clientwright.verify.report.findings import Failure
from clientwright.verify.schemas.validators import Schemas

Json = Any


@pytest.mark.parametrize(
    ("value", "text"),
    [
        # OpenAPI 3.2, section 4.12.3, `simple`: items with commas, nothing else.
        ("blue", "blue"),
        ([1, 2], "1,2"),
        (["blue", "black"], "blue,black"),
        (True, "true"),
        (1.5, "1.5"),
        # What no field can say: space around it, control characters, commas in items.
        (" a", None),
        ("a\nb", None),
        (["a,b"], None),
        ([], None),
        ([[1]], None),
        ({"a": 1}, None),
        (None, None),
    ],
)
def test_written(value: Json, text: str | None) -> None:
    assert written(value) == text


MOMENT = datetime(2024, 2, 29, 12, 30, 45, tzinfo=UTC)
NUMBER = UUID("123e4567-e89b-42d3-a456-426614174000")


@pytest.mark.parametrize(
    ("value", "found", "good"),
    [
        (5, 5, True),
        (5, "5", False),
        (5, None, False),
        (True, True, True),
        (True, 1, False),
        (1, True, False),
        ("2024-02-29T12:30:45Z", MOMENT, True),
        ("2024-02-29T12:30:46Z", MOMENT, False),
        ("2024-02-29", date(2024, 2, 29), True),
        ("2024-03-01", date(2024, 2, 29), False),
        (str(NUMBER), NUMBER, True),
        (str(NUMBER).upper(), NUMBER, True),
        ([1, 2], [1, 2], True),
        ([1, 2], [1], False),
        ([1, 2], ["1", "2"], False),
        ("1,2", [1, 2], False),
    ],
)
def test_read(value: Json, found: object, good: bool) -> None:
    assert is_read(value, written(value) or "", found) is good


def _found(read: Any, *schemas: Json, name: str = "X-Total") -> list[Failure]:
    """Prove a header that one response after the other has, each of its schema."""
    root = root_of({})
    root["paths"] = {
        f"/{n}": {
            "get": {"responses": {"200": {"headers": {name: {"schema": schema}}}}}
        }
        for n, schema in enumerate(schemas)
    }
    several = Schemas(root)
    operations = read_operations(Reader.of(root), several)

    class ResponseHeaders:
        def __init__(self, fields: dict[str, str]) -> None:
            (text,) = fields.values()
            self.total = read(text)

    package = ModuleType("zoo")
    vars(package)["ResponseHeaders"] = ResponseHeaders
    said = manifest(headers={"x-total": "total"})
    return prove_headers(said, package, several, operations).failures


INTEGER = {"type": "integer"}


def test_a_header_of_one_type() -> None:
    assert _found(int, INTEGER) == []
    wrong = _found(str, INTEGER)
    assert {one.what.partition(":")[0] for one in wrong} == {"response header /0"}
    assert all("x-total" in one.what for one in wrong)


def test_a_header_of_several_types_may_be_text() -> None:
    assert _found(str, INTEGER, {"type": "boolean"}) == []
    assert _found(lambda _: "other", INTEGER, {"type": "boolean"})


def test_a_header_that_the_package_does_not_know() -> None:
    """It is one that was lost; `Content-Type` is no header of a response's own."""
    assert _found(int, INTEGER, name="X-Other")
    assert not _found(int, INTEGER, name="Content-Type")
