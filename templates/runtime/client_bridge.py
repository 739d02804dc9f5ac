"""One way to use a client, whichever of the two kinds a package has."""

from __future__ import annotations

import asyncio
import inspect
import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final, Self

import httpx2

from .redact import Redactor
from .surface import Surface

_STANDARD: Final = frozenset(
    (
        "base_url",
        "timeout",
        "max_retries",
        "http_client",
        "default_headers",
        "retry",
        "middleware",
        "user_agent",
        "strict_responses",
        "limits",
    )
)
"""Arguments that every client's constructor has."""


def server_variables(surface: Surface) -> list[str]:
    """List the constructor's arguments that are variables of the server's URL."""
    credentials = {name for one in surface.schemes for name in one.variables}
    return [
        name
        for name in inspect.signature(surface.any_client).parameters
        if name not in _STANDARD and name not in credentials
    ]


def redactor_of(surface: Surface) -> Redactor:
    """Return what hides the credentials of the environment in a text."""
    redactor = Redactor()
    for name in surface.secrets:
        redactor.learn(os.environ.get(name, ""))
    return redactor


def _learn(redactor: Redactor, request: httpx2.Request) -> None:
    """Learn what is sent as a credential: tokens that the client fetched, too."""
    for name in ("authorization", "proxy-authorization"):
        value = request.headers.get(name, "")
        redactor.learn(value.partition(" ")[2] or value)


def learning(redactor: Redactor) -> Callable[..., Any]:
    """Return a middleware of a synchronous client that learns what is sent."""

    def middleware(request: httpx2.Request, send: Callable[..., Any]) -> Any:
        _learn(redactor, request)
        return send(request)

    return middleware


def learning_async(redactor: Redactor) -> Callable[..., Any]:
    """Return the same for an asynchronous client."""

    async def middleware(request: httpx2.Request, send: Callable[..., Any]) -> Any:
        _learn(redactor, request)
        return await send(request)

    return middleware


class Bridge:
    """A client that is used without waiting; an asynchronous one runs a loop for it."""

    def __init__(
        self,
        surface: Surface,
        redactor: Redactor,
        arguments: Mapping[str, Any],
        not_sending: Callable[[httpx2.Request], Exception] | None = None,
    ) -> None:
        self._runner: asyncio.Runner | None = None
        given = dict(arguments)
        if surface.client is not None:
            if not_sending is not None:
                transport = httpx2.MockTransport(partial(_stop, not_sending))
                given["http_client"] = httpx2.Client(transport=transport)
            self.client = surface.client(middleware=[learning(redactor)], **given)
            return
        self._runner = asyncio.Runner()
        if not_sending is not None:
            transport = httpx2.MockTransport(partial(_stop_async, not_sending))
            given["http_client"] = httpx2.AsyncClient(transport=transport)
        make = partial(
            surface.async_client, middleware=[learning_async(redactor)], **given
        )
        self.client = self._runner.run(_made(make))

    def result(self, value: Any) -> Any:
        """Return what a call gives, having waited for it."""
        if self._runner is not None and inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                return self._runner.run(value)
            if not hasattr(value, "__aiter__"):
                return self._runner.run(_waited(value))
        return value

    def each(self, values: Any) -> Iterator[Any]:
        """Yield the items of an iterable of either kind."""
        if self._runner is None or not hasattr(values, "__aiter__"):
            yield from values
            return
        items: AsyncIterator[Any] = aiter(values)
        try:
            while True:
                try:
                    yield self._runner.run(_waited(anext(items)))
                except StopAsyncIteration:
                    return
        finally:
            close = getattr(items, "aclose", None)
            if close is not None:
                self._runner.run(_waited(close()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._runner is None:
            self.client.close()
            return
        try:
            self._runner.run(self.client.aclose())
        finally:
            self._runner.close()


async def _made(make: Callable[[], Any]) -> Any:
    return make()


async def _waited(value: Any) -> Any:
    return await value


def _stop(
    not_sending: Callable[[httpx2.Request], Exception], request: httpx2.Request
) -> httpx2.Response:
    request.read()
    raise not_sending(request)


async def _stop_async(
    not_sending: Callable[[httpx2.Request], Exception], request: httpx2.Request
) -> httpx2.Response:
    await request.aread()
    raise not_sending(request)
