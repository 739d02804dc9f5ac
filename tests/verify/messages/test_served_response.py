"""The bytes of a response, and the digits of its numbers."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from clientwright.verify.messages.served_response import Answer, dump, dump_digits

Json = Any
LONG = "0.10000000000000001"


@pytest.mark.parametrize(
    ("value", "content"),
    [
        ({"a": 0.1}, f'{{"a":{LONG}}}'),
        ([0.1, 0.1], f"[{LONG},{LONG}]"),
        ({"a": [0.1], "b": 0.1}, f'{{"a":[{LONG}],"b":{LONG}}}'),
        # No other number.
        ([10.1, 0.11, -0.1, 0.10001, 1], "[10.1,0.11,-0.1,0.10001,1]"),
        # Nor what only looks like one.
        ({"a": "x,0.1,y", "b": 0.1}, '{"a":"x,0.1,y","b":0.1}'),
        ({"0.1": "0.1"}, '{"0.1":"0.1"}'),
        (["ünï", None], '["ünï",null]'),
    ],
)
def test_digits_that_are_served(value: Json, content: str) -> None:
    """Who reads doubles reads what the plain writing says."""
    assert dump_digits(value) == content.encode()
    assert json.loads(dump_digits(value)) == json.loads(dump(value)) == value


@pytest.mark.parametrize(
    ("content", "number", "digits"),
    [
        (f"[{LONG}]", 0.1, LONG),
        ("[0.1]", 0.1, "0.1"),
        (f"[{LONG},0.2]", 0.2, "0.2"),
        ("[1e-7]", 1e-7, "1e-7"),
        ("[5]", 5, "5"),
    ],
)
def test_digits_of_a_number(content: str, number: float, digits: str) -> None:
    answer = Answer("200", "200", 200, "application/json", content.encode())
    assert answer.digits(number) == Decimal(digits)
