"""Organizations."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class Organizations(Resource):
    """Organizations."""

    @property
    def invites(self) -> resources.OrganizationsInvites:
        """Organizations invites."""
        return resources.OrganizationsInvites(self._client)


class AsyncOrganizations(AsyncResource):
    """Organizations."""

    @property
    def invites(self) -> resources.AsyncOrganizationsInvites:
        """Organizations invites."""
        return resources.AsyncOrganizationsInvites(self._client)
