"""Calls that block until they are done."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterator
from contextlib import AbstractContextManager, nullcontext
from math import inf
from socket import socket
from typing import Any, TypeVar

import httpx2

from .calls import Calls
from .errors import APIError
from .intake import Clock
from .request import PreparedRequest

T = TypeVar("T")
sleep = time.sleep


class Sender(Calls[httpx2.Client]):
    """Runs coroutines at once: nothing in them waits for a loop."""

    waits = False

    def run(self, steps: Coroutine[Any, Any, T]) -> T:
        try:
            steps.send(None)
        except StopIteration as end:
            value: T = end.value
            return value
        except APIError as error:
            failure = error.with_traceback(None)
        else:
            raise RuntimeError("a synchronous call cannot wait for a loop")
        raise failure

    def iterate(self, items: AsyncGenerator[T, None]) -> Iterator[T]:
        try:
            while True:
                try:
                    item = self.run(items.asend(None))
                except StopAsyncIteration:
                    return
                yield item
        finally:
            self.run(items.aclose())

    async def received(
        self, response: httpx2.Response, clock: Clock
    ) -> AsyncIterator[bytes]:
        with _ending(response, clock):
            for piece in response.iter_raw():
                yield piece

    async def transmit(
        self, _prepared: PreparedRequest, request: httpx2.Request, send: Any, /
    ) -> httpx2.Response:
        response: httpx2.Response = send(request)
        return response

    async def sleep(self, seconds: float) -> None:
        sleep(seconds)

    async def close(self, response: httpx2.Response) -> None:
        response.close()


def _ending(response: httpx2.Response, clock: Clock) -> AbstractContextManager[object]:
    """End a response that is read within, when its clock says so.

    Only where the HTTP library may read on without giving anything back, in what frames
    the chunks of HTTP/1.1; elsewhere each read comes back to the clock.
    """
    stream = response.extensions.get("network_stream")
    framed = "transfer-encoding" in response.headers
    if stream is None or not framed or response.http_version != "HTTP/1.1":
        return nullcontext()
    found = stream.get_extra_info("socket")
    if clock.deadline == inf or not isinstance(found, socket):
        return nullcontext()
    from .watch import watching

    return watching(found, clock)
