"""What tests of users need: a server and clients without network.

    fake = FakeHarbour()
    fake.fleet.all.returns(…)  # or raises(409)
    fake.client.fleet.all(…)
    assert len(fake.fleet.all.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property
from os import PathLike

import httpx2

from . import models
from ._runtime.cassettes import Cassette
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import _API, AsyncHarbour, Harbour

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


class FakeFleet(ResourceFake):
    all: Fake[list[models.Ship]] = Fake("GET /ships")


class FakeShips(ResourceFake):
    retrieve: Fake[models.Ship] = Fake("GET /ships/{imo}")


class FakeHarbour(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    fleet: FakeFleet = FakeFleet()
    ships: FakeShips = FakeShips()

    @cached_property
    def client(self) -> Harbour:
        """A client whose requests it responds to."""
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncHarbour:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> Harbour:
    """Return a client whose requests go to `handler`."""
    return Harbour(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def cassette(path: str | PathLike[str], *, record: bool = False) -> httpx2.Client:
    """Return an HTTP client (`http_client`) that has responses from a file.

    With `record` it has them from the server, and keeps them in the file, without
    credentials.
    """
    return httpx2.Client(transport=Cassette(path, _API, record=record))


def async_client_for(handler: Handler | AsyncHandler) -> AsyncHarbour:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncHarbour(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )


def async_cassette(
    path: str | PathLike[str], *, record: bool = False
) -> httpx2.AsyncClient:
    """Return an asynchronous HTTP client that has responses from a file, likewise."""
    return httpx2.AsyncClient(transport=Cassette(path, _API, record=record))
