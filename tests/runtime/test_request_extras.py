"""What a caller adds to a request is of texts that can be sent."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest

from runtime.cookie import Cookie
from runtime.errors import (
    InvalidArgumentError,
)
from runtime.header import Header
from runtime.options import RequestOptions
from runtime.path import Path
from runtime.query import Query

from . import calling


@pytest.mark.parametrize("bad", ["a\nb", "a\r\nb", "a\0b"])
def test_extras_are_checked(bad: str) -> None:
    exchange = calling.Exchange()
    for options in (
        RequestOptions(extra_headers={"X-A": bad}),
        RequestOptions(extra_headers={bad: "x"}),
        RequestOptions(extra_query={"a": bad}),
    ):
        with pytest.raises(ValueError, match="must not hold"):
            calling.call(calling.operation(), None, exchange, request_options=options)
    assert not exchange.requests


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"extra_query": {"p": 5}}, "extra_query: 'p' must be a str"),
        ({"extra_query": {"p": ["a"]}}, "extra_query: 'p' must be a str"),
        ({"extra_query": {5: "p"}}, "extra_query: 5 must be a str"),
        ({"extra_query": "p=5"}, "extra_query must be a mapping of str to str"),
        ({"extra_headers": {"X-A": None}}, "extra_headers: 'X-A' must be a str"),
        ({"extra_headers": [("X-A", "b")]}, "extra_headers must be a mapping of str"),
        ({"headers": {"X-A": "b"}}, "headers; there are timeout, extra_headers, "),
        (5, "there are timeout, extra_headers, extra_query, "),
    ],
)
def test_extras_of_other_types(given: Any, message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)):
        calling.call(calling.operation(), None, request_options=given)


def test_extras_of_a_client_are_of_texts() -> None:
    client = calling.client(calling.Exchange())
    for options in ({"extra_query": {"p": 5}}, {"extra_headers": {"p": 5}}):
        other = client.with_options(**cast("Any", options))
        with pytest.raises(InvalidArgumentError, match="'p' must be a str"):
            calling.resource(other).call(calling.operation())


@pytest.mark.parametrize("name", ["é", "a b", "a:b", "", "X-Ü", "a\t", "(x)"])
def test_names_of_headers_are_tokens(name: str) -> None:
    exchange = calling.Exchange()
    options = RequestOptions(extra_headers={name: "x"})
    with pytest.raises(InvalidArgumentError, match="no token"):
        calling.call(calling.operation(), None, exchange, request_options=options)
    rules = calling.operation(parameters=(Header(name, argument="h"),))
    with pytest.raises(InvalidArgumentError, match="no token"):
        calling.call(rules, {"h": "x"}, exchange)
    assert not exchange.requests


def test_values_that_no_encoding_has() -> None:
    half = "\ud800"
    parameters = (Path("p"), Query("q"), Header("h"), Cookie("c"))
    rules = calling.operation(path="/x/{p}", parameters=parameters)
    for name in "pqhc":
        with pytest.raises(InvalidArgumentError):
            calling.call(rules, {"p": "x", name: half})
