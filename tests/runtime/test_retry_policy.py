"""How a caller sets retries, what servers ask for, and keys that are kept over them."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

import httpx2
import pytest

from runtime import sender
from runtime.async_sender import AsyncSender
from runtime.errors import (
    APIConnectionError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    ServerError,
    TooManyRequestsError,
)
from runtime.header import Header
from runtime.options import Attempt, RequestOptions, RetryPolicy
from runtime.retry import asked_pause
from runtime.stream_events import EventStream

from . import calling

EVENTS = "text/event-stream"


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr(sender, "sleep", found.append)

    async def sleep(_self: object, seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(AsyncSender, "sleep", sleep)
    return found


def _call(exchange: calling.Exchange, method: str = "GET", **more: Any) -> Any:
    given = more.pop("options", None)
    client = calling.client(exchange, **more)
    return calling.resource(client).call(
        calling.operation(method), request_options=given
    )


def test_an_operation_has_a_policy_of_its_own() -> None:
    """What the document says comes after whatever the caller says."""
    rules = calling.operation("GET", retry=RetryPolicy(max_retries=4, first_seconds=0))
    tried = []
    for settings, options in (
        ({}, None),
        ({"max_retries": 0}, None),
        ({"retry": RetryPolicy(max_retries=1)}, None),
        ({}, RequestOptions(max_retries=3)),
        ({}, RequestOptions(retry=RetryPolicy(max_retries=2))),
    ):
        exchange = calling.Exchange(_status(503))
        resource = calling.resource(calling.client(exchange, **settings))
        with pytest.raises(ServerError, match="503"):
            resource.call(rules, request_options=options)
        tried.append(len(exchange.requests))
    assert tried == [5, 1, 2, 4, 3]


def _status(status: int, **headers: str) -> httpx2.Response:
    fields = {name.replace("_", "-"): text for name, text in headers.items()}
    return httpx2.Response(status, headers=fields)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "Retry-After": "7"}, 0.25),
        ({"retry-after-ms": "soon", "Retry-After": "7"}, 7),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"Retry-After": "Wed Oct 21 07:28:00 2015"}, 0),
        ({"Retry-After": "Wednesday, 21-Oct-15 07:28:00 GMT"}, 0),
        ({"Retry-After": "x"}, None),
        ({"RateLimit": '"default";r=0;t=30'}, 30),
        ({"RateLimit": '"default";r=5;t=30'}, None),
        ({"RateLimit": '"day";r=5;t=90000, "minute";r=0;t=12'}, 12),
        ({"RateLimit-Reset": "9", "RateLimit-Remaining": "0"}, 9),
        ({"RateLimit-Reset": "9", "RateLimit-Remaining": "1"}, None),
        ({"RateLimit-Reset": "9"}, None),
        ({"X-RateLimit-Reset": "4", "X-RateLimit-Remaining": "0"}, 4),
        ({"X-RateLimit-Reset": "1" * 400, "X-RateLimit-Remaining": "0"}, None),
    ],
)
def test_the_pause_that_a_server_asks_for(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert asked_pause(httpx2.Headers(headers)) == seconds


@pytest.mark.parametrize("unit", [1, 1000])
def test_the_end_of_a_quota_as_a_point_in_time(
    unit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = int(time.time())
    monkeypatch.setattr(time, "time", lambda: now)
    reset = str((now + 20) * unit)
    fields = {"X-RateLimit-Reset": reset, "X-RateLimit-Remaining": "0"}
    assert asked_pause(httpx2.Headers(fields)) == 20


@pytest.mark.parametrize(
    "form",
    [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %d %H:%M:%S %Y",
        "%a, %d %b %Y %H:%M:%S -0000",
    ],
)
def test_dates_of_every_form_are_of_utc(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the client runs: RFC 9110, section 5.6.7, has three forms."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        until = time.strftime(form, time.gmtime(time.time() + 20))
        found = asked_pause(httpx2.Headers({"Retry-After": until}))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert found is not None
    assert 18 < found < 21


def test_an_outage_may_last_for_any_number_of_attempts() -> None:
    exchange = calling.Exchange(lambda _: _status(503))
    policy = RetryPolicy(first_seconds=0, longest_seconds=0)
    with pytest.raises(ServerError):
        _call(exchange, retry=policy, max_retries=1100)
    assert len(exchange.requests) == 1101


def test_statuses_of_a_policy() -> None:
    exchange = calling.Exchange(_status(409), _status(204))
    _call(exchange, retry=RetryPolicy(statuses=(409,)))
    assert len(exchange.requests) == 2
    exchange = calling.Exchange(_status(500))
    with pytest.raises(InternalServerError):
        _call(exchange, retry=RetryPolicy(statuses=(409,)))
    assert len(exchange.requests) == 1
    exchange = calling.Exchange(_status(409))
    with pytest.raises(ConflictError):
        _call(exchange, "POST", retry=RetryPolicy(statuses=(409,)))
    assert len(exchange.requests) == 1


EVENT = httpx2.Response(200, text="data: 1\n\n", headers={"Content-Type": EVENTS})


def test_time_is_counted_from_the_first_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stream is prepared when it is made, and may be read much later."""
    exchange = calling.Exchange(_status(503), EVENT)
    client = calling.client(exchange, retry=RetryPolicy(budget_seconds=60))
    rules = calling.operation(stream=EventStream(lambda: int))
    stream = calling.resource(client).call(rules)
    later = time.monotonic() + 1000
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert list(stream) == [1]
    assert len(exchange.requests) == 2


def test_pauses_of_a_policy(pauses: list[float]) -> None:
    policy = RetryPolicy(
        max_retries=4, first_seconds=1, factor=3, longest_seconds=5, jitter=0
    )
    with pytest.raises(InternalServerError):
        _call(calling.Exchange(_status(500)), retry=policy)
    assert pauses == [1, 3, 5, 5]


def test_a_server_that_asks_for_too_long() -> None:
    exchange = calling.Exchange(_status(429, retry_after="10"))
    with pytest.raises(TooManyRequestsError) as caught:
        _call(exchange, retry=RetryPolicy(server_seconds=9))
    assert len(exchange.requests) == 1
    assert caught.value.retry_after == 10


def test_a_budget() -> None:
    exchange = calling.Exchange(_status(500))
    policy = RetryPolicy(
        max_retries=9, budget_seconds=0.9, first_seconds=0.5, factor=2, jitter=0
    )
    with pytest.raises(InternalServerError):
        _call(exchange, retry=policy)
    assert len(exchange.requests) == 2


def test_a_predicate_decides() -> None:
    seen: list[Attempt] = []

    def decide(attempt: Attempt) -> bool | None:
        seen.append(attempt)
        return True if attempt[2] == 404 else False if attempt[2] == 500 else None

    exchange = calling.Exchange(_status(404), _status(500))
    with pytest.raises(InternalServerError):
        _call(exchange, retry=RetryPolicy(predicate=decide))
    assert [(one[0], one[2]) for one in seen] == [(1, 404), (2, 500)]
    assert all(one[1] is not None for one in seen)


@pytest.mark.parametrize(
    ("client", "call", "requests"),
    [
        ({}, {}, 3),
        ({"max_retries": 1}, {}, 2),
        ({"retry": RetryPolicy(max_retries=4)}, {}, 5),
        ({"retry": RetryPolicy(max_retries=4), "max_retries": 0}, {}, 1),
        ({"max_retries": 1}, {"retry": RetryPolicy(max_retries=3)}, 4),
        ({"max_retries": 1}, {"retry": RetryPolicy()}, 2),
        ({}, {"max_retries": 0, "retry": RetryPolicy(max_retries=3)}, 1),
    ],
)
def test_what_is_nearer_counts(
    client: dict[str, Any], call: dict[str, Any], requests: int
) -> None:
    exchange = calling.Exchange(_status(500))
    with pytest.raises(InternalServerError):
        _call(exchange, options=RequestOptions(**call), **client)
    assert len(exchange.requests) == requests


def test_a_policy_that_repeats_what_is_not_idempotent() -> None:
    exchange = calling.Exchange(httpx2.ReadError("x"), _status(204))
    _call(exchange, "POST", retry=RetryPolicy(retry_non_idempotent=True))
    assert len(exchange.requests) == 2


def test_errors_say_whether_and_when() -> None:
    exchange = calling.Exchange(_status(429, retry_after="61", x_request_id="abc"))
    with pytest.raises(TooManyRequestsError) as caught:
        _call(exchange)
    assert caught.value.retryable
    assert caught.value.retry_after == 61
    assert caught.value.request_id == "abc"
    with pytest.raises(NotFoundError) as missing:
        _call(calling.Exchange(_status(404)))
    assert not missing.value.retryable
    assert missing.value.request_id is None
    with pytest.raises(APIConnectionError) as broken:
        _call(calling.Exchange(httpx2.ReadError("x")), max_retries=0)
    assert broken.value.retryable


KEYED = calling.operation(
    "POST",
    parameters=(Header("Idempotency-Key", "key"),),
    idempotency="Idempotency-Key",
)


@pytest.fixture
def failing() -> calling.Exchange:
    answers = (_status(500), httpx2.ReadError("x"), _status(204))
    return calling.Exchange(*answers)


def _keys(exchange: calling.Exchange) -> list[str]:
    return [request.headers["idempotency-key"] for request in exchange.requests]


def test_a_key_is_kept_over_retries(failing: calling.Exchange) -> None:
    resource = calling.resource(calling.client(failing))
    resource.call(KEYED)
    resource.call(KEYED)
    keys = _keys(failing)
    assert len(keys) == 4
    assert len(set(keys)) == 2
    assert keys[0] == keys[2] != keys[3]
    assert UUID(keys[0]).version == 4


@pytest.mark.parametrize("way", ["argument", "options"])
def test_the_callers_own_key_comes_first(failing: calling.Exchange, way: str) -> None:
    options = RequestOptions(extra_headers={"idempotency-KEY": "mine"})
    given = {"key": "mine"} if way == "argument" else {}
    calling.resource(calling.client(failing)).call(
        KEYED, given, request_options=None if given else options
    )
    assert _keys(failing) == ["mine"] * 3
