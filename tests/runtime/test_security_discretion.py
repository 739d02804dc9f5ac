"""Credentials show in no error, no log and no copy."""

from __future__ import annotations

import copy
import io
import logging
import pickle
from typing import Any

import httpx2
import pytest

from runtime.client import Client
from runtime.errors import (
    APIConnectionError,
    ConfigurationError,
    InvalidArgumentError,
    NotFoundError,
)

from . import calling
from .credentials import ALL, GIVEN, SCHEMES, SECRET, assert_discreet, frames


@pytest.mark.parametrize("bad", ["a\nb", "a\r\nX-Evil: 1", "a\0", "token\n", "a "])
@pytest.mark.parametrize("scheme", ["oauth2", "client_id", "cookie", "word"])
def test_credentials_that_cannot_be_sent(scheme: str, bad: str) -> None:
    exchange = calling.Exchange()
    client = calling.client(exchange, SCHEMES, credentials={scheme: SECRET + bad})
    with pytest.raises(InvalidArgumentError) as caught:
        calling.resource(client).call(calling.operation(security=((scheme,),)))
    assert not exchange.requests
    assert_discreet(caught.value)


@pytest.fixture
def log() -> Any:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_errors_and_logs_hold_no_secrets(log: io.StringIO) -> None:
    rules = calling.operation(security=ALL)
    answers = [httpx2.Response(404, json={}), httpx2.ReadError("broken")]
    for answer, kind in zip(answers, (NotFoundError, APIConnectionError), strict=True):
        exchange = calling.Exchange(answer)
        client = calling.client(exchange, SCHEMES, credentials=GIVEN, max_retries=0)
        with pytest.raises(kind) as caught:
            calling.resource(client).call(rules)
        assert SECRET in str(exchange.request.url)
        assert SECRET not in repr(exchange.request)
        error: Any = caught.value
        assert_discreet(error)
        for part in (error, client, error.request, error.request.headers.raw):
            assert SECRET not in repr(part)
        assert SECRET not in str(error.request.url)
        if kind is NotFoundError:
            assert SECRET not in repr(error.response.request.headers.raw)
            assert SECRET not in repr(error.__dict__)
    assert "api%5Bkey%5D=[redacted]" in log.getvalue()
    assert SECRET not in log.getvalue()


def test_a_server_that_quotes_credentials() -> None:
    response = httpx2.Response(401, json={"message": f"no such token: {SECRET}"})
    client = calling.client(
        calling.Exchange(response), SCHEMES, credentials={"oauth2": SECRET}
    )
    with pytest.raises(Exception, match=r"no such token: \[redacted\]") as caught:
        calling.resource(client).call(calling.operation(security=(("oauth2",),)))
    assert SECRET not in str(caught.value) + repr(caught.value)


def test_raw_answers_hold_no_secrets() -> None:
    exchange = calling.Exchange(httpx2.Response(200, json={}))
    client = calling.client(exchange, SCHEMES, credentials=GIVEN)
    raw: Any = calling.resource(client).with_raw_response
    answer = raw.call(calling.operation(security=ALL))
    request = answer.response.request
    assert SECRET not in str(request.url) + repr(request.headers.raw)


def test_clients_are_not_pickled_or_copied() -> None:
    client = calling.client(calling.Exchange(), SCHEMES, credentials=GIVEN)
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled"):
            act(client)
        with pytest.raises(TypeError, match="cannot be pickled"):
            act(client._credentials["oauth2"])
    assert SECRET not in repr(vars(client))


def test_a_constructor_that_fails_shows_no_arguments() -> None:
    class Sub(Client):
        def __init__(self, *, token: str) -> None:
            super().__init__(
                calling.api(SCHEMES, servers=()), credentials={"oauth2": token}
            )

    with pytest.raises(ConfigurationError) as caught:
        Sub(token=SECRET)
    names = caught.value.__traceback__
    while names is not None:
        if names.tb_frame.f_code.co_name != _here():
            assert SECRET not in repr(names.tb_frame.f_locals)
        names = names.tb_next


def test_a_subclass_of_the_caller_is_left_alone() -> None:
    class Generated(Client):
        def __init__(self, *, token: str, **more: Any) -> None:
            super().__init__(
                calling.api(SCHEMES), credentials={"oauth2": token}, **more
            )

    def init(self: Any, token: str) -> None:
        Generated.__init__(self, token=token, base_url="no URL")

    mine: Any = type("Mine", (Generated,), {"__init__": init})
    assert mine.__dict__["__init__"] is init
    with pytest.raises(ConfigurationError) as caught:
        mine(SECRET)
    left = [frame["self"] for frame in frames(caught.value.__traceback__)]
    assert len(left) == 1  # What is left of the runtime is the wrapper of Generated.
    assert SECRET not in repr(frames(caught.value.__traceback__))


def _here() -> str:
    return "test_a_constructor_that_fails_shows_no_arguments"


def test_errors_can_be_pickled_or_not_but_hold_no_secrets() -> None:
    client = calling.client(
        calling.Exchange(httpx2.Response(404, json={})), SCHEMES, credentials=GIVEN
    )
    with pytest.raises(NotFoundError) as caught:
        calling.resource(client).call(calling.operation(security=ALL))
    try:
        pickled = pickle.dumps(caught.value)
    except (TypeError, AttributeError):
        pickled = b""
    assert SECRET.encode() not in pickled
    assert SECRET not in repr(vars(caught.value))
