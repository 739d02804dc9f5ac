"""Keys that make it safe to try again, and what is tried again."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest
from depot import (
    APIConnectionError,
    Attempt,
    Depot,
    InternalServerError,
    ProblemConflictError,
    RequestOptions,
    RetryPolicy,
    ServiceUnavailableError,
    TooManyRequestsError,
)

_PARCEL = {"id": "p1", "to": "Ada"}


class Server:
    """Responds with these, one after the other."""

    def __init__(self, *responses: httpx2.Response | httpx2.RequestError) -> None:
        self._responses: Iterator[httpx2.Response | httpx2.RequestError] = iter(
            responses
        )
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        response = next(self._responses)
        if isinstance(response, httpx2.RequestError):
            raise response
        return response

    def client(self, retry: RetryPolicy | None = None) -> Depot:
        http_client = httpx2.Client(transport=httpx2.MockTransport(self))
        return Depot(bot="b0t", retry=retry, http_client=http_client)


def _busy(seconds: float = 0, status: int = 503) -> httpx2.Response:
    headers = {"Retry-After": str(seconds), "X-Request-Id": "r1"}
    return httpx2.Response(status, headers=headers, json={"code": "busy"})


def test_a_key_is_made_and_kept() -> None:
    server = Server(_busy(), _busy(), httpx2.Response(201, json=_PARCEL))
    server.client().parcels.create(to="Ada")
    first, *rest = (one.headers["Idempotency-Key"] for one in server.requests)
    assert len(first) >= 16
    assert rest == [first, first]


def test_a_key_of_ones_own() -> None:
    server = Server(_busy(), httpx2.Response(201, json=_PARCEL))
    server.client().parcels.create(to="Ada", idempotency_key="mine")
    keys = [one.headers["Idempotency-Key"] for one in server.requests]
    assert keys == ["mine", "mine"]


def test_two_calls_have_two_keys() -> None:
    made = (httpx2.Response(201, json=_PARCEL) for _ in range(2))
    server = Server(*made)
    client = server.client()
    client.parcels.create(to="Ada")
    client.parcels.create(to="Ada")
    one, other = (one.headers["Idempotency-Key"] for one in server.requests)
    assert one != other


def test_a_predicate() -> None:
    def decide(attempt: Attempt) -> bool | None:
        number, request, outcome = attempt
        if outcome == 409:
            return number < 2
        assert request is not None
        return None

    policy = RetryPolicy(predicate=decide, first_seconds=0)
    server = Server(_busy(status=409), _busy(status=409))
    with pytest.raises(ProblemConflictError) as caught:
        server.client(policy).parcels.create(to="Ada")
    assert len(server.requests) == 2
    assert caught.value.request_id == "r1"
    assert caught.value.body.code == "busy"


def test_a_budget() -> None:
    server = Server(*(_busy(5) for _ in range(3)))
    policy = RetryPolicy(max_retries=9, budget_seconds=4)
    with pytest.raises(ServiceUnavailableError) as caught:
        server.client(policy).parcels.retrieve("p1")
    assert len(server.requests) == 1
    assert caught.value.retry_after == 5
    assert caught.value.retryable


def test_a_policy_of_one_call() -> None:
    server = Server(_busy(status=500), _busy(status=500))
    never = RequestOptions(retry=RetryPolicy(max_retries=0), timeout=1.5)
    with pytest.raises(InternalServerError):
        server.client().parcels.retrieve("p1", request_options=never)
    with pytest.raises(InternalServerError):
        server.client().parcels.retrieve("p1", request_options={"max_retries": 0})
    assert len(server.requests) == 2


def test_a_pause_that_is_too_long() -> None:
    server = Server(_busy(3600, status=429))
    with pytest.raises(TooManyRequestsError) as caught:
        server.client().parcels.retrieve("p1")
    assert caught.value.retry_after == 3600


def test_a_broken_connection() -> None:
    server = Server(httpx2.ConnectError("down"), httpx2.Response(200, json=_PARCEL))
    policy = RetryPolicy(first_seconds=0)
    assert server.client(policy).parcels.retrieve("p1").id == "p1"
    server = Server(httpx2.ReadError("broken"))
    with pytest.raises(APIConnectionError) as caught:
        server.client(RetryPolicy(max_retries=0)).parcels.delete("p1")
    assert caught.value.retryable
