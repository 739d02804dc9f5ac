"""What tests of users need: a server and clients without network.

    fake = FakeFactify()
    fake.organizations.invites.create.returns(…)  # or raises(409)
    fake.client.organizations.invites.create(…)
    assert len(fake.organizations.invites.create.calls) == 1

Nothing is retried, and no credentials of yours are used.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import cached_property

import httpx2

from . import models
from ._runtime.fakes import Fake, ResourceFake, ServerFake
from .client import AsyncFactify, Factify

Handler = Callable[[httpx2.Request], httpx2.Response]
"""A function in place of the server."""
AsyncHandler = Callable[[httpx2.Request], Coroutine[None, None, httpx2.Response]]
"""Likewise one that is asynchronous."""


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
        return client_for(self._respond)

    @cached_property
    def async_client(self) -> AsyncFactify:
        """An asynchronous client whose requests it responds to."""
        return async_client_for(self._respond_async)


def client_for(handler: Handler) -> Factify:
    """Return a client whose requests go to `handler`."""
    return Factify(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.Client(transport=httpx2.MockTransport(handler)),
    )


def async_client_for(handler: Handler | AsyncHandler) -> AsyncFactify:
    """Return an asynchronous client whose requests go to `handler`."""
    return AsyncFactify(
        bearer_auth="test",
        base_url="https://server.test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
