"""What tests of users need: a server and clients without network.

    fake = FakePeriskope()
    fake.members.invite.returns(…)  # or raises(409)
    fake.client.members.invite(…)
    assert len(fake.members.invite.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import httpx2

from . import models
from ._runtime.fake_async import AsyncFakedTransport
from ._runtime.fake_sync import FakedTransport
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncPeriskope, Periskope

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakeMembers(ResourceFake):
    invite: Fake[models.MemberInviteResponse] = Fake("POST /members/invite")


class FakePeriskope(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    members: FakeMembers = FakeMembers()

    @cached_property
    def client(self) -> Periskope:
        """A client whose requests it responds to."""
        return _client(FakedTransport(self))

    @cached_property
    def async_client(self) -> AsyncPeriskope:
        """An asynchronous client whose requests it responds to."""
        return _async_client(AsyncFakedTransport(self))


def client_for(handler: Handler) -> Periskope:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def _client(transport: httpx2.BaseTransport) -> Periskope:
    return Periskope(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncPeriskope:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncPeriskope:
    return AsyncPeriskope(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
