"""Scalars are values of the standard types, and written as RFC 3339 and others say."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from runtime.base64_bytes import Base64Bytes, Base64UrlBytes
from runtime.datetimes import Date, DateTime, Time
from runtime.decimals import DecimalNumber, DecimalText
from runtime.encode import WIRE, dump_json, encode
from runtime.given_decimal import GivenDecimal
from runtime.uuids import Uuid

READ: list[tuple[Any, object, object, object]] = [
    (DateTime, "2024-01-02T03:04:05Z", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), None),
    (
        DateTime,
        "2024-01-02t03:04:05z",
        datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
        "2024-01-02T03:04:05Z",
    ),
    (
        DateTime,
        "2024-01-02T03:04:05.1234567890+02:00",
        datetime(2024, 1, 2, 1, 4, 5, 123456, tzinfo=UTC),
        "2024-01-02T03:04:05.123456+02:00",
    ),
    (Date, "2024-02-29", date(2024, 2, 29), None),
    (Time, "10:00:00Z", time(10, tzinfo=UTC), None),
    (Time, "10:00:00.50+01:00", None, "10:00:00.500000+01:00"),
    (
        Uuid,
        "0E984725-C51C-4BF4-9960-E1C80E27ABA0",
        UUID("0e984725-c51c-4bf4-9960-e1c80e27aba0"),
        "0e984725-c51c-4bf4-9960-e1c80e27aba0",
    ),
    (Base64Bytes, "aGVsbG8=", b"hello", None),
    (Base64Bytes, "aGVsbG8", b"hello", "aGVsbG8="),
    (Base64Bytes, "aGVs\r\nbG8=", b"hello", "aGVsbG8="),
    (Base64Bytes, "", b"", None),
    (Base64UrlBytes, "_-8", b"\xff\xef", "_-8="),
    (Base64UrlBytes, "_-8=", b"\xff\xef", None),
    (DecimalNumber, 1, Decimal(1), None),
    (DecimalNumber, 1.1, Decimal("1.1"), None),
    (DecimalNumber, 2**80, Decimal(2**80), None),
    (DecimalText, "1.10", Decimal("1.10"), None),
    (DecimalText, "007.50", Decimal("7.50"), "7.50"),
    (DecimalText, "1e5", Decimal("1e5"), "100000"),
]
TYPES = (datetime, date, time, UUID, bytes, Decimal)


@pytest.mark.parametrize(("kind", "wire", "value", "written"), READ)
def test_values_are_of_the_standard_types(
    kind: Any, wire: object, value: object, written: object
) -> None:
    adapter = TypeAdapter[Any](kind, config=ConfigDict(strict=True))
    read = adapter.validate_json(json.dumps(wire))
    assert type(read) in TYPES
    assert value is None or read == value
    assert adapter.validate_python(wire) == read
    assert adapter.validate_python(read) == read
    assert adapter.dump_python(read, mode="json") == (written or wire)
    assert json.loads(dump_json(encode(read))) is not None
    assert pickle.loads(pickle.dumps(read)) == copy.deepcopy(read) == read


REFUSED: list[tuple[Any, object]] = [
    (DateTime, "2024"),
    (DateTime, "2024-13-01T00:00:00Z"),
    (DateTime, "yesterday"),
    (DateTime, "2024-01-02T03:04:05"),
    (DateTime, "2016-12-31T23:59:60Z"),
    (DateTime, 5),
    (Date, "2023-02-29"),
    (Date, "2024-01-02T00:00:00Z"),
    (Time, "10:00"),
    (Time, "25:00:00Z"),
    (Uuid, "{0e984725-c51c-4bf4-9960-e1c80e27aba0}"),
    (Uuid, 5),
    (Base64Bytes, "a"),
    (Base64Bytes, "Zg="),
    (Base64Bytes, "Z=g="),
    (Base64Bytes, "Zm 9v"),
    (Base64Bytes, "aGVsbG9="),
    (Base64Bytes, "é"),
    (Base64Bytes, 5),
    (Base64UrlBytes, "a+b/"),
    (DecimalNumber, "1"),
    (DecimalNumber, True),
    (DecimalText, 1.5),
    (DecimalText, "one"),
]


@pytest.mark.parametrize(("kind", "wire"), REFUSED)
def test_refuses_what_is_no_such_value(kind: Any, wire: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[Any](kind).validate_python(wire)


def test_digits_count_where_the_client_writes() -> None:
    adapter = TypeAdapter[Decimal](DecimalNumber)
    value = Decimal("1.10000000000000000000001")
    assert adapter.dump_python(value, context=WIRE) is value
    assert adapter.dump_python(value, mode="json") == 1.1
    assert dump_json(encode([value])) == b"[1.10000000000000000000001]"


def test_callers_give_python_values() -> None:
    assert TypeAdapter[bytes](Base64Bytes).validate_python(bytearray(b"x")) == b"x"
    made = UUID("0e984725-c51c-4bf4-9960-e1c80e27aba0")
    assert TypeAdapter[UUID](Uuid).validate_python(made) is made


SHAPES: list[tuple[Any, object]] = [
    (DecimalNumber, {"type": "number"}),
    (DecimalText, {"type": "string"}),
    (GivenDecimal, {"type": "string"}),
    (Base64Bytes, {"type": "string", "contentEncoding": "base64"}),
    (Base64UrlBytes, {"type": "string", "contentEncoding": "base64url"}),
]


@pytest.mark.parametrize("mode", ["validation", "serialization"])
@pytest.mark.parametrize(("kind", "shape"), SHAPES)
def test_web_frameworks_and_agents_describe_them(
    kind: Any, shape: object, mode: Any
) -> None:
    assert TypeAdapter(kind).json_schema(mode=mode) == shape


@pytest.mark.parametrize("annotation", [DateTime, Date, Time])
def test_patterns_are_of_ascii_digits(annotation: Any) -> None:
    r"""Those of all scripts, `\d`, take a validator twenty times as long to build."""
    assert r"\d" not in str(TypeAdapter(annotation).core_schema)
