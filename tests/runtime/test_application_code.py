"""An application's own functions in a call: where they fail, and what stays open."""

from __future__ import annotations

import asyncio
import gc
import traceback
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

import httpx2
import pytest

from runtime.api import Server as ApiServer
from runtime.async_client import AsyncClient, AsyncSend
from runtime.bearer import Bearer
from runtime.client import Client, Send
from runtime.errors import (
    APIConnectionError,
    APIError,
    ConfigurationError,
    NotFoundError,
    UnauthorizedError,
)
from runtime.operation import Operation
from runtime.options import RetryPolicy
from runtime.stream_events import EventStream

from . import calling
from .fault_server import EVENTS, Server, send

TOKEN = {"oauth2": Bearer(argument="oauth2", env="EXAMPLE_OAUTH2")}
SECURED = calling.operation(security=(("oauth2",),))
UPLOAD = calling.operation("POST", body=calling.RAW)
STREAM: Operation[Any] = calling.operation(stream=EventStream(lambda: int))


def own_code(*_: object) -> Any:
    """Call another client, which fails."""
    refused = calling.client(calling.Exchange(httpx2.Response(401)), max_retries=0)
    return calling.resource(refused).call(calling.operation())


def own_middleware(_request: httpx2.Request, _send: Send) -> httpx2.Response:
    response: httpx2.Response = own_code()
    return response


async def own_async_middleware(
    _request: httpx2.Request, _send: AsyncSend
) -> httpx2.Response:
    await asyncio.sleep(0)
    response: httpx2.Response = own_code()
    return response


async def own_token() -> str:
    await asyncio.sleep(0)
    return str(own_code())


def own_upload() -> Iterator[bytes]:
    yield b"a"
    own_code()


async def own_async_upload() -> AsyncIterator[bytes]:
    yield b"a"
    own_code()


def _upload(request: httpx2.Request) -> httpx2.Response:
    request.read()
    return httpx2.Response(204)


async def _async_upload(request: httpx2.Request) -> httpx2.Response:
    await request.aread()
    return httpx2.Response(204)


FAILING = RetryPolicy(predicate=own_code)
BROKEN = httpx2.Response(500)

CALLS: dict[str, Callable[[], Any]] = {
    "a middleware": lambda: calling.resource(
        calling.client(calling.Exchange(), middleware=[own_middleware])
    ).call(calling.operation()),
    "a credential": lambda: calling.resource(
        calling.client(calling.Exchange(), TOKEN, credentials={"oauth2": own_code})
    ).call(SECURED),
    "an upload": lambda: calling.resource(calling.client(_upload)).call(
        UPLOAD, body=own_upload()
    ),
    "a decision on a retry": lambda: calling.resource(
        calling.client(calling.Exchange(BROKEN), retry=FAILING)
    ).call(calling.operation()),
    "a stream": lambda: list(
        calling.resource(
            calling.client(calling.Exchange(), middleware=[own_middleware])
        ).call(STREAM)
    ),
}
ASYNC_CALLS: dict[str, Callable[[], Any]] = {
    "a middleware": lambda: calling.async_resource(
        calling.async_client(calling.Exchange(), middleware=[own_async_middleware])
    ).call(calling.operation()),
    "a credential": lambda: calling.async_resource(
        calling.async_client(
            calling.Exchange(), TOKEN, credentials={"oauth2": own_token}
        )
    ).call(SECURED),
    "an upload": lambda: calling.async_resource(
        AsyncClient(
            calling.api(),
            http_client=httpx2.AsyncClient(
                transport=httpx2.MockTransport(_async_upload)
            ),
        )
    ).call(UPLOAD, body=own_async_upload()),
    "a stream": lambda: anext(
        calling.async_resource(
            calling.async_client(calling.Exchange(), middleware=[own_async_middleware])
        ).call(STREAM)
    ),
}


def _assert_it_shows_what_is_ours(error: APIError) -> None:
    names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
    assert names.count("own_code") == 1
    assert not {"_exchange", "send", "transmit"} & set(names)


@pytest.mark.parametrize("what", CALLS)
def test_a_traceback_shows_the_applications_own_code(what: str) -> None:
    with pytest.raises(UnauthorizedError) as caught:
        CALLS[what]()
    _assert_it_shows_what_is_ours(caught.value)


@pytest.mark.parametrize("what", ASYNC_CALLS)
def test_a_traceback_shows_the_applications_own_coroutines(what: str) -> None:
    async def call() -> None:
        await ASYNC_CALLS[what]()

    with pytest.raises(UnauthorizedError) as caught:
        asyncio.run(call())
    _assert_it_shows_what_is_ours(caught.value)


def _answering(status: int, **content: Any) -> calling.Exchange:
    return calling.Exchange(lambda _: httpx2.Response(status, **content))


def _unreachable(_: httpx2.Request) -> httpx2.Response:
    raise httpx2.ConnectError("no way")


NUMBER = calling.operation(responses={"200": lambda: int})
FAILURES: dict[str, Callable[[], Any]] = {
    "a status": lambda: calling.call(NUMBER, exchange=_answering(404)),
    "no connection": lambda: calling.resource(
        calling.client(_unreachable, max_retries=0)
    ).call(NUMBER),
    "another type": lambda: calling.resource(
        calling.client(_answering(200, json="text"), strict_responses=True)
    ).call(NUMBER),
    "a stream": lambda: list(calling.call(STREAM, exchange=_answering(404))),
    "a raw response": lambda: (
        calling.resource(calling.client(_answering(404)))
        .with_raw_response.call(NUMBER)
        .parse()
    ),
}


@contextmanager
def _without_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@pytest.mark.parametrize("what", FAILURES)
def test_an_error_that_was_handled_is_gone(what: str) -> None:
    """And what the server sent with it: no cycle holds it until a collection."""
    with _without_collection():
        try:
            FAILURES[what]()
        except APIError as error:
            seen = weakref.ref(error)
        assert seen() is None


def test_an_error_of_a_coroutine_that_was_handled_is_gone() -> None:
    async def handled(stream: bool) -> Callable[[], APIError | None]:
        resource = calling.async_resource(calling.async_client(_answering(404)))
        try:
            if stream:
                await anext(resource.call(STREAM))
            await resource.call(NUMBER)
        except APIError as error:
            return weakref.ref(error)
        return lambda: None

    async def main(stream: bool) -> None:
        with _without_collection():
            assert (await handled(stream))() is None

    asyncio.run(main(False))
    asyncio.run(main(True))


def test_a_value_that_is_not_as_documented_leaves_nothing() -> None:
    with _without_collection():
        assert calling.call(NUMBER, exchange=_answering(200, json="text")) == "text"
        held = [one for one in gc.get_objects() if isinstance(one, TracebackType)]
        assert not [one for one in held if "decode" in one.tb_frame.f_code.co_filename]


def test_a_middleware_may_respond_with_a_failure() -> None:
    def missing(_request: httpx2.Request, _send: Send) -> httpx2.Response:
        return httpx2.Response(404, json={"why": "gone"})

    async def async_missing(
        _request: httpx2.Request, _send: AsyncSend
    ) -> httpx2.Response:
        await asyncio.sleep(0)
        return httpx2.Response(404, json={"why": "gone"})

    client = calling.client(calling.Exchange(), middleware=[missing])
    with pytest.raises(NotFoundError) as caught:
        calling.resource(client).call(calling.operation())
    assert caught.value.body == {"why": "gone"}
    assert str(caught.value.request.url) == f"{calling.BASE}/things"
    other = calling.async_client(calling.Exchange(), middleware=[async_missing])
    with pytest.raises(NotFoundError):
        asyncio.run(calling.async_resource(other).call(calling.operation()))


def test_a_middleware_must_return_a_response() -> None:
    """Not nothing, nor what the synchronous client would have to await."""

    def forgetful(request: httpx2.Request, send: Send) -> Any:
        send(request)

    content = Open()
    exchange = calling.Exchange(httpx2.Response(200, stream=content))
    for middleware, given in ((forgetful, "NoneType"), (_async_strict, "coroutine")):
        client = calling.client(exchange, middleware=[middleware])
        with pytest.raises(ConfigurationError, match=f"a response, not {given}"):
            calling.resource(client).call(calling.operation())
    assert not content.is_open


def test_a_middleware_may_wait_longer_than_a_server_may() -> None:
    async def patient(request: httpx2.Request, send: AsyncSend) -> httpx2.Response:
        await asyncio.sleep(0.5)
        return await send(request)

    exchange = calling.Exchange()
    client = calling.async_client(exchange, middleware=[patient], timeout=0.1)
    asyncio.run(calling.async_resource(client).call(calling.operation()))
    assert len(exchange.requests) == 1


class Open(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """Content that is there as long as nobody has closed it."""

    is_open = True

    def __iter__(self) -> Iterator[bytes]:
        yield b"{}"

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{}"

    def close(self) -> None:
        self.is_open = False

    async def aclose(self) -> None:
        self.is_open = False


def _strict(request: httpx2.Request, send: Send) -> httpx2.Response:
    return send(request).raise_for_status()


async def _async_strict(request: httpx2.Request, send: AsyncSend) -> httpx2.Response:
    return (await send(request)).raise_for_status()


def test_a_response_is_closed_when_a_middleware_raises() -> None:
    content = Open()
    exchange = calling.Exchange(httpx2.Response(400, stream=content))
    client = calling.client(exchange, middleware=[_strict])
    with pytest.raises(httpx2.HTTPStatusError):
        calling.resource(client).call(calling.operation())
    assert not content.is_open
    content = Open()
    exchange = calling.Exchange(httpx2.Response(400, stream=content))
    other = calling.async_client(exchange, middleware=[_async_strict])
    with pytest.raises(httpx2.HTTPStatusError):
        asyncio.run(calling.async_resource(other).call(calling.operation()))
    assert not content.is_open


def test_a_response_is_closed_when_there_are_too_many_redirects() -> None:
    opened: list[Open] = []

    def around(_request: httpx2.Request) -> httpx2.Response:
        opened.append(Open())
        return httpx2.Response(302, headers={"Location": "/x"}, stream=opened[-1])

    client = calling.client(around, follow_redirects=True, max_retries=0)
    with pytest.raises(APIConnectionError, match="too many redirects"):
        calling.resource(client).call(calling.operation())
    assert opened
    assert not any(one.is_open for one in opened)


def test_a_response_is_closed_when_a_decision_on_a_retry_fails() -> None:
    content = Open()
    exchange = calling.Exchange(httpx2.Response(500, stream=content))
    client = calling.client(exchange, retry=FAILING)
    with pytest.raises(UnauthorizedError):
        next(calling.resource(client).call(STREAM))
    assert not content.is_open


def test_a_synchronous_stream_outlives_a_loop() -> None:
    script = send(EVENTS + b"\r\n" + b"data: 1\n\n", b"data: 2\n\n", pause=0.1)
    with Server(script) as server, httpx2.Client() as http_client:
        api = calling.api(servers=(ApiServer(server.url),))
        stream = calling.resource(Client(api, http_client=http_client)).call(STREAM)

        async def first() -> int:
            found: int = next(stream)
            return found

        assert asyncio.run(first()) == 1
        assert list(stream) == [2]
