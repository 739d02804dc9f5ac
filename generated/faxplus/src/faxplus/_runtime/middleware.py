"""Callables of the application around each attempt of a request.

A middleware takes the final request, credentials included, and what sends it on. It may
change the request, send it several times or not at all, and look at the response, whose
content is not read yet. The first one of a client is the outermost.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import TypeAlias

import httpx2

Send: TypeAlias = Callable[[httpx2.Request], httpx2.Response]
Middleware: TypeAlias = Callable[[httpx2.Request, Send], httpx2.Response]
AsyncSend: TypeAlias = Callable[[httpx2.Request], Awaitable[httpx2.Response]]
AsyncMiddleware: TypeAlias = Callable[
    [httpx2.Request, AsyncSend], Awaitable[httpx2.Response]
]


def around(middleware: Iterable[Middleware], send: Send) -> Send:
    """Return what sends a request through all of them."""
    for one in reversed(tuple(middleware)):
        send = partial(_through, one, send)
    return send


def _through(one: Middleware, send: Send, request: httpx2.Request) -> httpx2.Response:
    return _unread(one(request, send), request)


def around_async(middleware: Iterable[AsyncMiddleware], send: AsyncSend) -> AsyncSend:
    """Return what sends a request through all of them, asynchronously."""
    for one in reversed(tuple(middleware)):
        send = partial(_through_async, one, send)
    return send


async def _through_async(
    one: AsyncMiddleware, send: AsyncSend, request: httpx2.Request
) -> httpx2.Response:
    return _unread(await one(request, send), request)


def _unread(response: httpx2.Response, request: httpx2.Request) -> httpx2.Response:
    """Return a response whose content is there to be read, whoever has read it."""
    if not response.is_closed:
        return response
    left_out = ("content-encoding", "content-length", "transfer-encoding")
    whole = httpx2.Response(
        response.status_code,
        headers=[
            pair
            for pair in response.headers.multi_items()
            if pair[0].lower() not in left_out
        ],
        stream=httpx2.ByteStream(response.content),
        request=request,
        extensions=response.extensions,
    )
    whole.next_request = response.next_request
    return whole
