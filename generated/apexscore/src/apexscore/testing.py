"""What tests of users need: a server and clients without network.

    fake = FakeApexScore()
    fake.organization_invitations.create.returns(…)  # or raises(409)
    fake.client.organization_invitations.create(…)
    assert len(fake.organization_invitations.create.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property

import httpx2

from . import models
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import ApexScore, AsyncApexScore

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


class FakeOrganizationInvitations(ResourceFake):
    create: Fake[models.OrganizationInvitationsResult] = Fake(
        "POST /api/v1/organization-invitations/"
    )


class FakeApexScore(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    organization_invitations: FakeOrganizationInvitations = (
        FakeOrganizationInvitations()
    )

    @cached_property
    def client(self) -> ApexScore:
        """A client whose requests it responds to."""
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncApexScore:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> ApexScore:
    """Return a client whose requests go to `handler`."""
    return ApexScore(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def async_client_for(handler: Handler | AsyncHandler) -> AsyncApexScore:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncApexScore(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
