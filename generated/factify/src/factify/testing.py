"""What tests of users need: a server and clients without network.

    fake = FakeFactify()
    fake.organizations.invites.create.returns(…)  # or raises(409)
    fake.client.organizations.invites.create(…)
    assert len(fake.organizations.invites.create.calls) == 1

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
from .client import AsyncFactify, Factify

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""


class FakeOrganizationsInvites(ResourceFake):
    create: Fake[models.CreateOrganizationInviteResponse] = Fake(
        "POST /v1beta/organizations/{organization_id}/invites"
    )


class FakeOrganizations(ResourceFake):
    invites: FakeOrganizationsInvites = FakeOrganizationsInvites()


class FakeFactify(ServerFake):
    """Stands in for the server: say of each operation what it returns or raises."""

    organizations: FakeOrganizations = FakeOrganizations()

    @cached_property
    def client(self) -> Factify:
        """A client whose requests it responds to."""
        return _client(FakedTransport(self))

    @cached_property
    def async_client(self) -> AsyncFactify:
        """An asynchronous client whose requests it responds to."""
        return _async_client(AsyncFakedTransport(self))


def client_for(handler: Handler) -> Factify:
    """Return a client whose requests go to `handler`."""
    return _client(httpx2.MockTransport(handler))


def _client(transport: httpx2.BaseTransport) -> Factify:
    return Factify(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=transport),
    )


def async_client_for(handler: Handler) -> AsyncFactify:
    """Return an asynchronous client whose requests go to `handler`."""
    return _async_client(httpx2.MockTransport(handler))


def _async_client(transport: httpx2.AsyncBaseTransport) -> AsyncFactify:
    return AsyncFactify(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=transport),
    )
