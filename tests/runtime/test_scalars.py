"""Scalars keep the text that they were read from."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError

from runtime.exact import RawFloat
from runtime.scalars import (
    WIRE,
    Base64Bytes,
    Base64UrlBytes,
    Date,
    DateTime,
    DecimalNumber,
    DecimalText,
    Number,
    Time,
    Uuid,
)

KEPT: list[tuple[Any, object, object]] = [
    (DateTime, "2024-01-02T03:04:05Z", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (DateTime, "2024-01-02t03:04:05z", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (DateTime, "2024-01-02T03:04:05.1234567890+02:00", None),
    (DateTime, "2016-12-31T23:59:60Z", None),
    (DateTime, "2016-12-31T23:59:60.5+00:00", None),
    (DateTime, "2024-01-02T03:04:05", None),
    (DateTime, "2024-01-02 03:04:05.10-05:30", None),
    (Date, "2024-02-29", date(2024, 2, 29)),
    (Time, "10:00:00Z", time(10, tzinfo=UTC)),
    (Time, "10:00:00.50+01:00", None),
    (Uuid, "0E984725-C51C-4BF4-9960-E1C80E27ABA0", None),
    (Uuid, "0e984725-c51c-4bf4-9960-e1c80e27aba0", None),
    (Base64Bytes, "aGVsbG8=", b"hello"),
    (Base64Bytes, "aGVsbG8", b"hello"),
    (Base64Bytes, "aGVs\r\nbG8=", b"hello"),
    (Base64Bytes, "", b""),
    (Base64UrlBytes, "_-8", b"\xff\xef"),
    (Base64UrlBytes, "_-8=", b"\xff\xef"),
    (DecimalNumber, 1, Decimal(1)),
    (DecimalNumber, 1.1, Decimal("1.1")),
    (DecimalNumber, 2**80, Decimal(2**80)),
    (DecimalText, "1.10", Decimal("1.10")),
    (DecimalText, "007.50", Decimal("7.50")),
    (DecimalText, "1e5", Decimal("1e5")),
    (Number, 5, 5),
    (Number, 1.5, 1.5),
]


@pytest.mark.parametrize(("kind", "wire", "value"), KEPT)
def test_keeps_its_text(kind: Any, wire: object, value: object) -> None:
    adapter = TypeAdapter[Any](kind)
    read = adapter.validate_python(wire)
    if value is not None:
        assert read == value
    assert adapter.dump_python(read, mode="json") == wire
    assert adapter.dump_python(copy.deepcopy(read), mode="json") == wire
    assert pickle.loads(pickle.dumps(read)) == read
    assert adapter.validate_python(read) == read
    if isinstance(wire, str):
        assert adapter.dump_python(read, context=WIRE) == wire
        assert "_Text" not in repr(read)


REFUSED: list[tuple[Any, object]] = [
    (DateTime, "2024"),
    (DateTime, "2024-13-01T00:00:00Z"),
    (DateTime, "yesterday"),
    (DateTime, 5),
    (Date, "2023-02-29"),
    (Date, "2024-01-02T00:00:00Z"),
    (Time, "10:00"),
    (Time, "25:00:00Z"),
    (Uuid, "{0e984725-c51c-4bf4-9960-e1c80e27aba0}"),
    (Uuid, 5),
    (Base64Bytes, "a"),
    (Base64Bytes, "é"),
    (Base64Bytes, 5),
    (Base64UrlBytes, "a+b/"),
    (DecimalNumber, "1"),
    (DecimalNumber, True),
    (DecimalText, 1.5),
    (DecimalText, "one"),
    (Number, "1"),
    (Number, True),
]


@pytest.mark.parametrize(("kind", "wire"), REFUSED)
def test_refuses_what_is_no_such_value(kind: Any, wire: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[Any](kind).validate_python(wire)


def test_arithmetic_leaves_the_text_behind() -> None:
    adapter = TypeAdapter[datetime](DateTime)
    later = adapter.validate_python("2024-01-02T03:04:05.1Z") + timedelta(days=1)
    assert adapter.dump_python(later, mode="json") == "2024-01-03T03:04:05.100000Z"


def test_digits_count_where_the_client_writes() -> None:
    adapter = TypeAdapter[Decimal](DecimalNumber)
    read = adapter.validate_python(RawFloat.of("1.10000000000000000000001"))
    assert read == Decimal("1.10000000000000000000001")
    assert adapter.dump_python(read, context=WIRE) is read
    assert adapter.dump_python(read, mode="json") == 1.1


def test_callers_give_python_values() -> None:
    assert TypeAdapter[bytes](Base64Bytes).validate_python(bytearray(b"x")) == b"x"
    made = UUID("0e984725-c51c-4bf4-9960-e1c80e27aba0")
    assert TypeAdapter[UUID](Uuid).validate_python(made) is made
    day = TypeAdapter[date](Date).validate_python(datetime(2024, 1, 2, tzinfo=UTC))
    assert day == date(2024, 1, 2)
