"""Calls that block until they are done."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from math import inf
from socket import SHUT_RDWR, socket
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
            clock.resume()
            for piece in response.iter_raw():
                yield piece
                clock.resume()

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

    def wake(self, response: httpx2.Response) -> None:
        """Let another thread see the end of what it waits for."""
        found = _socket(response)
        if found is not None:
            with suppress(OSError):
                socket.shutdown(found, SHUT_RDWR)  # TLS is left to its own thread.

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
    framed = "transfer-encoding" in response.headers
    found = _socket(response) if framed and clock.deadline < inf else None
    if found is None:
        return nullcontext()
    from .watch import watching

    return watching(found, clock)


def _socket(response: httpx2.Response) -> socket | None:
    """Return the socket of a response that has it for itself: not of HTTP/2."""
    stream = response.extensions.get("network_stream")
    if stream is None or not response.http_version.startswith("HTTP/1."):
        return None
    found = stream.get_extra_info("socket")
    return found if isinstance(found, socket) else None
