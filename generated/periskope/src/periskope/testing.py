"""What tests of users need: a server and clients without network.

    fake = FakePeriskope()
    fake.members.invite.returns(…)  # or raises(409)
    fake.client.members.invite(…)
    assert len(fake.members.invite.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property

import httpx2

from . import models
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncPeriskope, Periskope

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


class FakeMembers(ResourceFake):
    invite: Fake[models.MemberInviteResponse] = Fake("POST /members/invite")


class FakePeriskope(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    members: FakeMembers = FakeMembers()

    @cached_property
    def client(self) -> Periskope:
        """A client whose requests it responds to."""
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncPeriskope:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> Periskope:
    """Return a client whose requests go to `handler`."""
    return Periskope(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def async_client_for(handler: Handler | AsyncHandler) -> AsyncPeriskope:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncPeriskope(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
