"""What tests of users need: a server and clients without network.

    fake = FakeCaseClient()
    fake.client_.list.returns(…)  # or raises(409)
    fake.client.client.list(…)
    assert len(fake.client_.list.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Callable, Coroutine
from functools import cached_property

import httpx2

from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncCaseClient, CaseClient

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


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
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncCaseClient:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> CaseClient:
    """Return a client whose requests go to `handler`."""
    return CaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def async_client_for(handler: Handler | AsyncHandler) -> AsyncCaseClient:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncCaseClient(
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
