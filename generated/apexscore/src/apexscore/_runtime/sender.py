"""Calls that block until they are done."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterator
from contextlib import AbstractContextManager, nullcontext
from math import inf
from socket import socket
from typing import Any, TypeVar

import httpx2

from .calls import Calls, cut
from .errors import APIError
from .intake import Clock
from .request import PreparedRequest

T = TypeVar("T")
sleep = time.sleep


class Sender(Calls[httpx2.Client]):
    """Runs coroutines at once: nothing in them waits for a loop.

    Generators do not belong to a loop that happens to run: it would end them with it.
    """

    waits = False

    def run(self, steps: Coroutine[Any, Any, T]) -> T:
        hooks = sys.get_asyncgen_hooks()
        looped = hooks.firstiter is not None
        if looped:
            sys.set_asyncgen_hooks(None, None)
        try:
            steps.send(None)
        except StopIteration as end:
            value: T = end.value
            return value
        except APIError as error:
            cut(error)
            raise
        finally:
            if looped:
                sys.set_asyncgen_hooks(*hooks)
        raise RuntimeError("a synchronous call cannot wait for a loop")

    def iterate(self, items: AsyncGenerator[T, None]) -> Iterator[T]:
        step: Coroutine[Any, Any, T] = _first(items)
        try:
            while True:
                try:
                    item = self.run(step)
                except StopAsyncIteration:
                    return
                yield item
                step = items.asend(None)
        finally:
            self.run(items.aclose())

    async def received(
        self, response: httpx2.Response, clock: Clock
    ) -> AsyncIterator[bytes]:
        with _ending(response, clock):
            for piece in response.iter_raw():
                yield piece

    def transmit(
        self,
        _prepared: PreparedRequest,
        send: Any,
        opened: list[httpx2.Response],
        request: httpx2.Request,
        /,
    ) -> httpx2.Response:
        response: httpx2.Response = send(request)
        opened.append(response)
        return response

    async def sleep(self, seconds: float) -> None:
        sleep(seconds)

    async def close(self, response: httpx2.Response) -> None:
        response.close()


async def _first(items: AsyncGenerator[T, None]) -> T:
    return await anext(items)  # Only here does a generator look for its loop.


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
