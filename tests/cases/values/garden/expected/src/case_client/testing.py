"""What tests of users need: a server and clients without network.

    fake = FakeCaseClient()
    fake.plants.list.returns(…)  # or raises(409)
    fake.client.plants.list(…)
    assert len(fake.plants.list.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Callable
from functools import cached_property
from os import PathLike

import httpx2

from . import models
from ._runtime.cassettes import Cassette
from ._runtime.fake_async import AsyncFakedTransport
from ._runtime.fake_sync import FakedTransport
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import _API, AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakePlants(ResourceFake):
    list: Fake[_builtins.list[models.Plant]] = Fake("GET /plants")
    create: Fake[models.Plant] = Fake("POST /plants")


class FakeBeds(ResourceFake):
    update: Fake[models.Bed] = Fake("PATCH /beds/{bed}")


class FakeCaseClient(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    plants: FakePlants = FakePlants()
    beds: FakeBeds = FakeBeds()

    @cached_property
    def client(self) -> CaseClient:
        """A client whose requests it responds to."""
        return _client(FakedTransport(self))

    @cached_property
    def async_client(self) -> AsyncCaseClient:
        """An asynchronous client whose requests it responds to."""
        return _async_client(AsyncFakedTransport(self))


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def cassette(path: str | PathLike[str], *, record: bool = False) -> httpx2.Client:
    """Return an HTTP client (`http_client`) that has responses from a file.

    With `record` it has them from the server, and keeps them in the file, without
    credentials.
    """
    return httpx2.Client(transport=Cassette(path, _API, record=record))


def _client(transport: httpx2.BaseTransport) -> CaseClient:
    return CaseClient(
        token="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def async_cassette(
    path: str | PathLike[str], *, record: bool = False
) -> httpx2.AsyncClient:
    """Return an asynchronous HTTP client that has responses from a file, likewise."""
    return httpx2.AsyncClient(transport=Cassette(path, _API, record=record))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncCaseClient:
    return AsyncCaseClient(
        token="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
