"""Calls that block until they are done."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterator
from contextlib import contextmanager, nullcontext, suppress
from functools import lru_cache
from math import inf
from socket import SHUT_RDWR, socket
from threading import Condition, Thread
from typing import Any, Final, TypeVar

import httpx2

from .calls import Calls, cut
from .errors import APIError
from .intake import Clock
from .request import PreparedRequest

T = TypeVar("T")
sleep = time.sleep

_LINGER: Final = 1.0
"""Seconds that the timer's thread waits for another response."""


class Sender(Calls):
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
        # In what frames the chunks of HTTP/1.1 the HTTP library may read on without
        # giving anything back; elsewhere each read comes back to the clock.
        framed = "transfer-encoding" in response.headers
        found = _socket(response) if framed and clock.deadline < inf else None
        with nullcontext() if found is None else _ended_in_time(found, clock):
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
            _shut(found)

    async def sleep(self, seconds: float) -> None:
        sleep(seconds)

    async def close(self, response: httpx2.Response) -> None:
        response.close()


async def _first(items: AsyncGenerator[T, None]) -> T:
    return await anext(items)  # Only here does a generator look for its loop.


def _socket(response: httpx2.Response) -> socket | None:
    """Return the socket of a response that has it for itself: not of HTTP/2."""
    stream = response.extensions.get("network_stream")
    if stream is None or not response.http_version.startswith("HTTP/1."):
        return None
    found = stream.get_extra_info("socket")
    return found if isinstance(found, socket) else None


def _shut(given: socket) -> None:
    with suppress(OSError):
        socket.shutdown(given, SHUT_RDWR)  # TLS is left to its own thread.


@contextmanager
def _ended_in_time(given: socket, clock: Clock) -> Iterator[None]:
    """Shut a socket down within, when the clock of the response is over."""
    timer = _timer(os.getpid())
    timer.add(clock, given)
    try:
        yield
    except Exception:
        # What a socket that was shut down ends in depends on where it was read.
        if not clock.expired:
            raise
    finally:
        timer.discard(clock)
    if clock.expired:
        raise clock.failure()


class _Timer:
    """Ends what is due. Its thread is there while something is watched."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._watched: dict[Clock, socket] = {}
        self._thread: Thread | None = None
        self._next = inf
        self._idle = False

    def add(self, clock: Clock, given: socket) -> None:
        with self._changed:
            self._watched[clock] = given
            if self._thread is None:
                self._thread = Thread(target=self._run, name="deadline", daemon=True)
                self._thread.start()
            elif clock.deadline < self._next:
                self._changed.notify()

    def discard(self, clock: Clock) -> None:
        with self._changed:
            self._watched.pop(clock, None)

    def _run(self) -> None:
        with self._changed:
            while self._end_due():
                self._changed.wait(self._next - time.monotonic())
            self._thread = None

    def _end_due(self) -> bool:
        """End what is due, and find out when to look again; False: nothing is left."""
        now = time.monotonic()
        for clock in [one for one in self._watched if one.deadline <= now]:
            clock.expired = True
            _shut(self._watched.pop(clock))
        if not self._watched and self._idle:
            return False
        self._idle = not self._watched
        # One that nobody waits for may be read on, and be late, in so many seconds.
        ends = [min(clock.deadline, now + clock.idle) for clock in self._watched]
        self._next = min([*ends, now + _LINGER])
        return True


@lru_cache(maxsize=1)
def _timer(_process: int) -> _Timer:
    """Return a process's timer: threads do not live on in a fork."""
    return _Timer()
