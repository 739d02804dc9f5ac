"""Calls of a client: requests are sent, as often as it takes, and responses read.

All of it is written once, as coroutines. `async_sender.py` has them awaited; where
`sender.py` is, nothing in them waits for a loop, and they are run to their end at once.
"""

from __future__ import annotations

import logging
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
)
from functools import partial
from types import TracebackType
from typing import Any, ClassVar, Final, TypeVar

import httpx2

from .api import base_url
from .base import BaseClient
from .errors import APIConnectionError, APIError, APITimeoutError, ConfigurationError
from .intake import Clock, Received, joined, pieces, size_check
from .operation import Call, Rules
from .redact import hide, sending
from .request import PreparedRequest, prepare
from .response import Decoder
from .sendable import Place

T = TypeVar("T")


_OURS: Final = __name__.rpartition("calls")[0]
"""What the names of the modules beside this one begin with."""
_LIBRARIES: Final = frozenset(("anyio", "asyncio", "contextlib", "httpcore2", "httpx2"))


class Calls:
    """Makes the calls of one client."""

    # What is other in each of the senders
    waits: ClassVar[bool]
    """Whether what is awaited may take its time."""
    run: Callable[[Coroutine[Any, Any, Any]], Any]
    """Returns what a coroutine returns, at once or to be awaited; errors leave it
    without our frames below (`cut`)."""
    iterate: Callable[[AsyncGenerator[Any, None]], Any]
    """Returns an iterator of items, to be awaited or not, likewise."""
    received: Callable[[httpx2.Response, Clock], AsyncIterator[bytes]]
    """Yields the raw bytes of a response as they arrive, in time."""
    transmit: Callable[..., Any]
    """Sends one request; its response is added to those that were opened."""
    sleep: Callable[[float], Awaitable[None]]
    close: Callable[[httpx2.Response], Awaitable[None]]
    """Gives a response's connection back."""

    def __init__(self, client: BaseClient[Any, Any]) -> None:
        self.client = client
        self.limits = client._settings.limits
        self.middleware = client._settings.middleware
        self._log = logging.getLogger(client._api.package)
        self._bases: dict[object, str] = {}
        self._applied: dict[object, Any] = {}

    def prepare(self, call: Call) -> PreparedRequest:
        client, servers = self.client, call.operation.servers
        base = self._bases.get(servers)
        if base is None:
            settings = client._settings
            base = self._bases[servers] = settings.base_url or base_url(
                client._api, servers, settings.variables
            )
        return prepare(call, client._api, client._settings, base, self._choose)

    def _choose(self, operation: Rules, filled: set[Place]) -> Any:
        """Choose credentials.

        What a call fills in itself can change the choice, and so can the caller's HTTP
        client, which may authorize requests by itself.
        """
        client, api = self.client, self.client._api
        if not api.schemes:
            return None
        filled &= api.places
        theirs = client._shared.get() if client._shared.given else None
        signed = theirs is not None and (
            theirs.auth is not None or "authorization" in theirs.headers
        )
        key = operation.security, signed, *sorted(filled)
        applied = self._applied.get(key)
        if applied is None:
            any_of_them = next(iter(api.schemes.values()))
            applied = self._applied[key] = any_of_them.choose(
                api.security if operation.security is None else operation.security,
                api.schemes,
                client._credentials,
                filled=filled,
                signed=signed,
            )
        return applied

    def decoder(self, prepared: PreparedRequest) -> Decoder:
        """Return what reads the responses to a request."""
        return Decoder(prepared, strict=self.client._settings.strict_responses)

    def pause(
        self, prepared: PreparedRequest, attempt: int, outcome: Any
    ) -> float | None:
        """Decide after an attempt: seconds to wait for the next one, or None."""
        failed = isinstance(outcome, httpx2.RequestError)
        reason: Any = outcome if failed else outcome.status_code
        if reason == 401 and self._renews(prepared, attempt):
            return 0.0
        shown = type(outcome).__name__ if failed else str(reason)
        prepared.attempt = attempt + 1
        self._log.debug("%s: attempt %d: %s", prepared.place, prepared.attempt, shown)
        if not failed and reason < 400:
            return None
        from .retry import pause  # Loaded with the first failure.

        seconds = pause(prepared, attempt, outcome)
        if seconds is not None:
            self._log.info("%s: %s, again in %.1f s", prepared.place, shown, seconds)
        return seconds

    def _renews(self, prepared: PreparedRequest, attempt: int) -> bool:
        """Whether other credentials can be tried, once, after a server refused some."""
        if prepared.renewed or attempt >= prepared.max_retries:
            return False
        if prepared.applied is None or not prepared.repeatable:
            return False
        prepared.renewed = True
        return bool(prepared.applied.renew(prepared.revealed))

    def failure(
        self, prepared: PreparedRequest, error: httpx2.RequestError
    ) -> APIConnectionError:
        """Return the error of a request without a response, without its secrets.

        The library's own error is not chained: it holds the request as it was sent.
        """
        name = type(error).__name__
        # Text of what could not be written may quote it.
        quotes = isinstance(error, httpx2.LocalProtocolError)
        text = "" if quotes else prepared.redactor.beginning(str(error), 300)
        kind = (
            APITimeoutError
            if isinstance(error, httpx2.TimeoutException)
            else APIConnectionError
        )
        message = f"{prepared.place}: {name}" + (f": {text}" if text else "")
        request = prepared.sent and hide(prepared.sent, prepared.api)
        return kind(message, request=request)

    def connections(self) -> Any:
        """Return the HTTP client that requests are sent by."""
        return self.client._shared.get()

    async def value(self, call: Call) -> Any:
        """Send a call's request, and return its value, or the response itself."""
        if call.raw:
            return await self.raw(call)
        prepared = self.prepare(call)
        return self.decoder(prepared).result(await self.send(prepared))

    async def raw(self, call: Call) -> Any:
        """Send a call's request, and return its response."""
        from .raw import RawResponse

        prepared = self.prepare(call)
        return RawResponse(await self.send(prepared), prepared, self)

    async def send(self, prepared: PreparedRequest, *, whole: bool = True) -> Any:
        """Send a request as often as it takes, and return what was `Received`.

        If not `whole`, the HTTP library's response, which is open.
        """
        prepared.started, prepared.renewed = time.monotonic(), False
        attempt = prepared.attempt = 0
        while True:
            outcome: Any
            try:
                outcome = await self._exchange(prepared)
                if whole:
                    outcome = await self.read(outcome, prepared)
            except httpx2.RequestError as error:
                outcome = error
            try:
                seconds = self.pause(prepared, attempt, outcome)
            except BaseException:  # Of a function of the application.
                await self._drop(outcome)
                raise
            if seconds is None:
                break
            await self._drop(outcome)
            await self.sleep(seconds)
            attempt += 1
        if not isinstance(outcome, httpx2.RequestError):
            return outcome
        failure = self.failure(prepared, outcome)
        del outcome  # Its text may quote what was sent.
        raise failure

    async def _drop(self, outcome: Any) -> None:
        if isinstance(outcome, httpx2.Response):
            await self.close(outcome)

    async def _exchange(self, prepared: PreparedRequest) -> httpx2.Response:
        """Send one request, and those that it is redirected to if that is wanted."""
        client = self.connections()
        if prepared.applied is not None:
            prepared.revealed = await prepared.applied.reveal(prepared, self)
        first = request = prepared.request(client)
        trusted = not prepared.foreign
        hops: list[tuple[httpx2.Request, httpx2.Request]] = []
        hidden = sending.set(prepared.redactor)
        opened: list[httpx2.Response] = []
        try:
            while True:
                send: Any = partial(
                    client.send,
                    stream=True,
                    follow_redirects=False,
                    auth=httpx2.USE_CLIENT_DEFAULT if trusted else None,
                )
                send = partial(self.transmit, prepared, send, opened)
                if self.middleware:
                    if not prepared.streamed:
                        request.read()  # They may look at it.
                    for one in reversed(self.middleware):
                        send = partial(_through, one, send)
                sent = send(request)
                response: httpx2.Response = await sent if self.waits else sent
                if self.middleware:
                    _attribute(response, request)
                if response.next_request is None:
                    return response
                hops.append((response.request, response.next_request))
                following = _redirected(prepared, client, first, hops)
                if following is None:
                    return response
                await self.close(response)
                request, trusted = following
        except BaseException:
            for one in opened:
                await self.close(one)
            raise
        finally:
            sending.reset(hidden)

    async def read(
        self, response: httpx2.Response, prepared: PreparedRequest
    ) -> Received:
        """Read an open response to its end, within the limits."""
        try:
            check = size_check(response, prepared, self.limits)
            clock = Clock(prepared.timeout, self.limits.total_seconds, check)
            content = await joined(pieces(response, prepared, clock, self), check)
            return Received(response, prepared, content)
        finally:
            await self.close(response)


def _redirected(
    prepared: PreparedRequest,
    client: httpx2.Client | httpx2.AsyncClient,
    first: httpx2.Request,
    hops: list[tuple[httpx2.Request, httpx2.Request]],
) -> tuple[httpx2.Request, bool] | None:
    """Return the request of the last hop, and whether credentials may go along.

    The HTTP library would carry every header but `Authorization` to another host. So it
    is not asked to follow; each hop is a request made anew, and what the document's
    security schemes send goes only to the origin that the call was made for. Once
    another was asked, it is not sent again. None: the hop is not followed.

    Args:
        first: The call's own request.
        hops: Each request so far, and what the HTTP library would send after it.
    """
    following = hops[-1][1]
    if prepared.foreign or not client.follow_redirects:
        return None
    with_content = all(before.method == after.method for before, after in hops)
    if with_content and not prepared.repeatable:
        return None
    if len(hops) > client.max_redirects:
        raise httpx2.TooManyRedirects("too many redirects", request=following)
    trusted = all(after.url.origin == first.url.origin for _, after in hops)
    request = prepared.request(
        client,
        method=following.method,
        url=following.url,
        trusted=trusted,
        with_content=with_content,
    )
    return request, trusted


def cut(error: APIError) -> None:
    """Leave of a traceback what the application has in it: its middleware, functions.

    The other frames hold what was sent, and what a server sent.
    """
    kept, traces = None, []
    trace = error.__traceback__
    while trace is not None:
        traces.append(trace)
        trace = trace.tb_next
    for trace in reversed(traces):
        name = trace.tb_frame.f_globals.get("__name__", "")
        if not name.startswith(_OURS) and name.partition(".")[0] not in _LIBRARIES:
            kept = TracebackType(kept, trace.tb_frame, trace.tb_lasti, trace.tb_lineno)
    error.__traceback__ = kept


def _through(middleware: Any, send: Any, request: httpx2.Request) -> Any:
    return middleware(request, send)


def _attribute(response: Any, request: httpx2.Request) -> None:
    """Say which request a response is to, if a middleware made it without."""
    if not isinstance(response, httpx2.Response):
        if isinstance(response, Coroutine):
            response.close()
        given = type(response).__name__
        raise ConfigurationError(f"a middleware must return a response, not {given}")
    try:
        _ = response.request
    except RuntimeError:
        response.request = request
