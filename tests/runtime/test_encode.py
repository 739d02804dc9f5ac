"""Whatever a caller gives becomes JSON."""

from __future__ import annotations

import json
from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import pytest

from runtime.base64_bytes import Base64UrlBytes
from runtime.decimals import DecimalNumber, DecimalText
from runtime.encode import dump_json, encode
from runtime.enums import OpenIntEnum
from runtime.errors import InvalidArgumentError
from runtime.model import Model, nullable, optional
from runtime.omit import omit


class Status(OpenIntEnum):
    ON = 1


class Colour(StrEnum):
    RED = "red"


@dataclass
class Point:
    x: int
    y: object = omit


class Thing(Model):
    name: str | None = nullable("theName")
    price: DecimalNumber | None = optional()
    text: DecimalText | None = optional()
    blob: Base64UrlBytes | None = optional()
    status: Status | None = optional()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        ({"a": omit, "b": None}, '{"b":null}'),
        ([1, omit, (2.5, True)], "[1,[2.5,true]]"),
        (OrderedDict(a=deque([1])), '{"a":[1]}'),
        ((number for number in (1, 2)), "[1,2]"),
        ({1: "a", False: "b", Colour.RED: "c"}, '{"1":"a","false":"b","red":"c"}'),
        (datetime(2024, 1, 2, tzinfo=UTC), '"2024-01-02T00:00:00Z"'),
        (date(2024, 1, 2), '"2024-01-02"'),
        (time(1, 2), '"01:02:00"'),
        (timedelta(days=1, hours=2, minutes=3, seconds=4), '"P1DT2H3M4S"'),
        (timedelta(minutes=90), '"PT1H30M"'),
        (timedelta(days=7), '"P7D"'),
        (timedelta(milliseconds=1500), '"PT1.5S"'),
        (timedelta(microseconds=1), '"PT0.000001S"'),
        (timedelta(seconds=100), '"PT1M40S"'),
        (timedelta(0), '"PT0S"'),
        (timedelta(seconds=-1), '"-PT1S"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (b"hello", '"aGVsbG8="'),
        (bytearray(b"hello"), '"aGVsbG8="'),
        (Decimal("1.10"), "1.10"),
        (Status(7), "7"),
        (Colour.RED, '"red"'),
        (Point(1), '{"x":1}'),
        ("é\u2028", '"é\u2028"'),
        ("\ud800", '"\\ud800"'),
        (2**80, str(2**80)),
    ],
)
def test_becomes_json(value: object, text: str) -> None:
    assert dump_json(encode(value)).decode() == text


def test_models_are_written_as_set() -> None:
    thing = Thing(
        name=None, price=Decimal("1.50"), text=Decimal("2.50"), blob=b"\xff\xef"
    )
    thing.status = Status.ON
    assert dump_json(encode([thing])) == (
        b'[{"theName":null,"price":1.50,"text":"2.50","blob":"_-8=","status":1}]'
    )
    assert json.loads(dump_json(encode(Thing()))) == {}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_json_has_no_such_number(value: object) -> None:
    with pytest.raises(InvalidArgumentError, match="JSON has no number"):
        dump_json(encode(value))


def test_what_has_no_json_cannot_be_sent() -> None:
    with pytest.raises(InvalidArgumentError, match="no JSON for object"):
        encode(object())
    with pytest.raises(InvalidArgumentError, match="no property named by tuple"):
        encode({(1, 2): 3})


def test_what_holds_itself_cannot_be_sent() -> None:
    value: list[object] = []
    value.append(value)
    with pytest.raises(InvalidArgumentError, match="holds itself"):
        encode(value)
