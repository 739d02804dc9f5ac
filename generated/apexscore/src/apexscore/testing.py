"""What tests of users need: a server and clients without network.

    fake = FakeApexScore()
    fake.organization_invitations.create.returns(…)  # or raises(409)
    fake.client.organization_invitations.create(…)
    assert len(fake.organization_invitations.create.calls) == 1

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
from .client import ApexScore, AsyncApexScore

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


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
        return _client(FakedTransport(self))

    @cached_property
    def async_client(self) -> AsyncApexScore:
        """An asynchronous client whose requests it responds to."""
        return _async_client(AsyncFakedTransport(self))


def client_for(handler: Handler) -> ApexScore:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def _client(transport: httpx2.BaseTransport) -> ApexScore:
    return ApexScore(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncApexScore:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncApexScore:
    return AsyncApexScore(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
