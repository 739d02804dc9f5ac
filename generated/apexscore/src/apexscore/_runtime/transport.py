"""The HTTP client that a client and its variants share, made when it is first used."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from http.cookiejar import DefaultCookiePolicy
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from .errors import ConfigurationError
from .options import TIMEOUT

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

H = TypeVar("H", bound=httpx2.Client | httpx2.AsyncClient)


class Shared(Generic[H]):
    """Holds an HTTP client; one that the caller gave is the caller's to close."""

    def __init__(self, given: H | None, kind: Callable[..., H]) -> None:
        self._client = given
        self._kind = kind
        self._lock = Lock()
        self._process = os.getpid()
        self._left: list[H] = []
        """Clients of the processes that this one was forked from."""
        self.given = given is not None
        self._closed = False
        self._loop: AbstractEventLoop | None = None
        """The loop that connections were opened in."""

    def get(self, loop: AbstractEventLoop | None = None) -> H:
        """Give the HTTP client. Making one costs reading the system's certificates.

        Connections of a `loop` that has ended are of no use in another.
        """
        if self._process != os.getpid():
            self._forked()
        with self._lock:
            if self._closed or (self._client is not None and self._client.is_closed):
                raise ConfigurationError("the client is closed")
            if loop is not None and loop is not self._loop:
                if not self.given and self._loop is not None and self._loop.is_closed():
                    self._client = None
                self._loop = loop
            if self._client is None:
                connections = httpx2.Limits(
                    max_connections=200, max_keepalive_connections=100
                )
                self._client = self._kind(timeout=TIMEOUT, limits=connections)
                # It keeps no cookies: calls share nothing but connections.
                policy = DefaultCookiePolicy(allowed_domains=[])
                self._client.cookies.jar.set_policy(policy)
            return self._client

    def _forked(self) -> None:
        """Leave the connections to the process that this one was forked from.

        Both would read from them, and get one another's responses. They are not closed
        here, which the other side would see.
        """
        self._process = os.getpid()
        self._lock = Lock()  # A thread that is not there any more may hold it.
        if self.given:
            warnings.warn(
                "this process was forked: an http_client that was used before must not"
                " be used in both processes; give a client of its own to each",
                RuntimeWarning,
                stacklevel=2,
            )
        elif self._client is not None:
            self._left.append(self._client)
            self._client = None

    def end(self) -> H | None:
        """Make no HTTP client any more; return what is to be closed, if anything is."""
        if self.given:
            return None
        if self._process != os.getpid():
            self._forked()
        with self._lock:
            self._closed = True
            return self._client
