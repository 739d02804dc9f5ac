"""When a request is sent again, after how long, and when never."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import pytest

from runtime import sender
from runtime.async_sender import AsyncSender
from runtime.body_raw import Raw
from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    InternalServerError,
    RequestTimeoutError,
    TooManyRequestsError,
)
from runtime.operation import Operation
from runtime.options import RequestOptions

from . import calling

Rules = Operation[object]


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr(sender, "sleep", found.append)

    async def sleep(_self: object, seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(AsyncSender, "sleep", sleep)
    return found


def _status(status: int, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, headers=headers)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
def test_idempotent_requests_are_sent_again(method: str, status: int) -> None:
    exchange = calling.Exchange(_status(status), _status(status), _status(204))
    assert calling.call(calling.operation(method), None, exchange) is None
    assert len(exchange.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422])
def test_other_statuses_are_final(status: int) -> None:
    exchange = calling.Exchange(_status(status))
    with pytest.raises(Exception, match=str(status)):
        calling.call(calling.operation(), None, exchange)
    assert len(exchange.requests) == 1


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_may_have_been_processed_is_not_sent_again(method: str) -> None:
    for answer, kind in (
        (_status(500), InternalServerError),
        (_status(408), RequestTimeoutError),
        (httpx2.ReadError("reset"), APIConnectionError),
        (httpx2.ReadTimeout("slow"), APITimeoutError),
        (httpx2.RemoteProtocolError("garbage"), APIConnectionError),
    ):
        exchange = calling.Exchange(answer)
        with pytest.raises(kind):
            calling.call(calling.operation(method), None, exchange)
        assert len(exchange.requests) == 1


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_was_surely_not_processed_is_sent_again(method: str) -> None:
    for answer in (
        _status(429),
        httpx2.ConnectError("refused"),
        httpx2.ConnectTimeout("slow"),
        httpx2.PoolTimeout("full"),
    ):
        exchange = calling.Exchange(answer, _status(204))
        calling.call(calling.operation(method), None, exchange)
        assert len(exchange.requests) == 2


def test_the_caller_may_say_that_repeating_does_no_harm() -> None:
    exchange = calling.Exchange(_status(500), _status(204))
    options = RequestOptions(retry_non_idempotent=True)
    calling.call(calling.operation("POST"), None, exchange, request_options=options)
    assert len(exchange.requests) == 2


def test_no_retries_is_exactly_one_request(pauses: list[float]) -> None:
    for answer in (_status(503), httpx2.ConnectError("refused")):
        exchange = calling.Exchange(answer)
        made = calling.client(exchange, max_retries=0)
        with pytest.raises(Exception, match=r"503|ConnectError"):
            calling.resource(made).call(calling.operation())
        assert len(exchange.requests) == 1
    options = RequestOptions(max_retries=0)
    exchange = calling.Exchange(_status(503))
    with pytest.raises(Exception, match="503"):
        calling.call(calling.operation(), None, exchange, request_options=options)
    assert len(exchange.requests) == 1
    assert pauses == []


def test_pauses_grow_with_jitter(pauses: list[float]) -> None:
    made = calling.client(calling.Exchange(_status(500)), max_retries=6)
    with pytest.raises(InternalServerError):
        calling.resource(made).call(calling.operation())
    for pause, longest in zip(pauses, (0.5, 1, 2, 4, 8, 8), strict=True):
        assert longest / 2 <= pause <= longest


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3", 3, 3),
        ("0", 0, 0),
        ("60", 60, 60),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 0, 0),
        ("soon", 0.25, 0.5),
        ("-1", 0.25, 0.5),
    ],
)
def test_the_server_may_ask_for_a_pause(
    pauses: list[float], text: str, low: float, high: float
) -> None:
    answer = httpx2.Response(429, headers={"Retry-After": text})
    exchange = calling.Exchange(answer, _status(204))
    calling.call(calling.operation(), None, exchange)
    assert low <= pauses[0] <= high


def test_nobody_waits_for_hours(pauses: list[float]) -> None:
    """To ask before the end of the pause would be of no use (RFC 9110, 10.2.3)."""
    exchange = calling.Exchange(httpx2.Response(429, headers={"Retry-After": "3600"}))
    with pytest.raises(TooManyRequestsError) as caught:
        calling.call(calling.operation(), None, exchange)
    assert caught.value.retry_after == 3600
    assert (len(exchange.requests), pauses) == (1, [])


def test_the_server_may_ask_for_a_pause_until_a_date(pauses: list[float]) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=55), True)
    answer = httpx2.Response(429, headers={"Retry-After": until})
    exchange = calling.Exchange(answer, _status(204))
    calling.call(calling.operation(), None, exchange)
    assert 5 <= pauses[0] <= 55


def test_the_last_failure_is_what_is_raised() -> None:
    exchange = calling.Exchange(_status(500), _status(429))
    with pytest.raises(TooManyRequestsError):
        calling.call(calling.operation(), None, exchange)
    assert len(exchange.requests) == 3


def test_content_is_sent_from_its_start_each_time() -> None:
    rules = calling.operation("PUT", body=Raw("body"))
    file = io.BytesIO(b"skipped content")
    file.seek(8)
    exchange = calling.Exchange(_status(500), _status(204))
    calling.call(rules, None, exchange, body=file)
    assert [request.content for request in exchange.requests] == [b"content"] * 2


def _used_up() -> Iterator[bytes]:
    yield b"once"


def test_content_that_is_used_up_is_not_sent_again() -> None:
    rules = calling.operation("PUT", body=Raw("body"))
    exchange = calling.Exchange(_status(500))
    with pytest.raises(InternalServerError):
        calling.call(rules, None, exchange, body=_used_up())
    assert len(exchange.requests) == 1


def test_timeouts_are_errors_of_their_own() -> None:
    exchange = calling.Exchange(httpx2.ReadTimeout("slow"))
    with pytest.raises(APITimeoutError, match="GET /things: ReadTimeout: slow") as e:
        calling.call(calling.operation(), None, exchange)
    assert isinstance(e.value, TimeoutError)
    assert e.value.request is not None
    assert len(exchange.requests) == 3


def test_every_phase_has_an_end() -> None:
    exchange = calling.Exchange()
    calling.call(calling.operation(), None, exchange)
    phases = exchange.request.extensions["timeout"]
    assert set(phases) == {"connect", "read", "write", "pool"}
    assert all(seconds is not None for seconds in phases.values())
    options = RequestOptions(timeout=1.5)
    calling.call(calling.operation(), None, exchange, request_options=options)
    assert set(exchange.request.extensions["timeout"].values()) == {1.5}


def test_the_asynchronous_shell_does_the_same(pauses: list[float]) -> None:
    exchange = calling.Exchange(
        httpx2.ConnectError("refused"),
        _status(503, **{"Retry-After": "2"}),
        _status(204),
    )

    async def main() -> None:
        resource = calling.async_resource(calling.async_client(exchange))
        await resource.call(calling.operation())

    asyncio.run(main())
    assert len(exchange.requests) == 3
    assert pauses[1] == 2
