"""Operations of `organizations`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class Organizations(Resource):
    @property
    def invites(self) -> resources.OrganizationsInvites:
        return resources.OrganizationsInvites(self._client)


class AsyncOrganizations(AsyncResource):
    @property
    def invites(self) -> resources.AsyncOrganizationsInvites:
        return resources.AsyncOrganizationsInvites(self._client)
