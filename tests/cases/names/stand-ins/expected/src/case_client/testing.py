"""What tests of users need: a server and clients without network.

    fake = FakeCaseClient()
    fake.client_.list.returns(…)  # or raises(409)
    fake.client.client.list(…)
    assert len(fake.client_.list.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Callable
from functools import cached_property

import httpx2

from ._runtime.fake_async import AsyncFakedTransport
from ._runtime.fake_sync import FakedTransport
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakeServerClient(ResourceFake):
    delete: Fake[None] = Fake("DELETE /server")


class FakeClientResource(ResourceFake):
    list: Fake[_builtins.list[str]] = Fake("GET /client")
    models: Fake[_builtins.list[str]] = Fake("POST /client")


class FakeServerResource(ResourceFake):
    client: FakeServerClient = FakeServerClient()
    bytes: Fake[_builtins.bytes] = Fake("GET /server")


class FakeFaked(ResourceFake):
    an_operation_with_a_name_that_is_long: Fake[str | list[int]] = Fake(
        "GET /a/very/long/path/that/does/not/fit/on/a/line/{with}/the/name/of/its/operation",
    )


class FakeCaseClient(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    client_: FakeClientResource = FakeClientResource()
    server: FakeServerResource = FakeServerResource()
    faked: FakeFaked = FakeFaked()

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


def _client(transport: httpx2.BaseTransport) -> CaseClient:
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncCaseClient:
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
