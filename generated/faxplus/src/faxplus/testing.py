"""What tests of users need: a server and clients without network.

    fake = FakeFaxPlus()
    fake.member_invitations.create.returns(…)  # or raises(409)
    fake.client.member_invitations.create(…)
    assert len(fake.member_invitations.create.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property

import httpx2

from . import models
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncFaxPlus, FaxPlus

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


class FakeMemberInvitations(ResourceFake):
    create: Fake[models.MemberInvitationCreateResponse] = Fake(
        "POST /accounts/self/member-invitations"
    )
    resend: Fake[models.MemberInvitationResendResponse] = Fake(
        "PATCH /accounts/self/member-invitations"
    )


class FakeFaxPlus(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    member_invitations: FakeMemberInvitations = FakeMemberInvitations()

    @cached_property
    def client(self) -> FaxPlus:
        """A client whose requests it responds to."""
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncFaxPlus:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> FaxPlus:
    """Return a client whose requests go to `handler`."""
    return FaxPlus(
        oauth2="test",
        personal_access_token="test",
        client_id="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def async_client_for(handler: Handler | AsyncHandler) -> AsyncFaxPlus:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncFaxPlus(
        oauth2="test",
        personal_access_token="test",
        client_id="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
