"""Operations of `organizations`."""

from __future__ import annotations

from .. import models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template


class Organizations(Resource):
    @property
    def invites(self) -> resources.OrganizationsInvites:
        return resources.OrganizationsInvites(self._client)


class AsyncOrganizations(AsyncResource):
    @property
    def invites(self) -> resources.AsyncOrganizationsInvites:
        return resources.AsyncOrganizationsInvites(self._client)


_INVITES_CREATE: Operation[models.CreateOrganizationInviteResponse] = Operation(
    "POST",
    Template("/v1beta/organizations/{organization_id}/invites"),
    body=Json(),
    responses={"2XX": lambda: models.CreateOrganizationInviteResponse},
)


class OrganizationsInvites(Resource):
    def create(
        self,
        organization_id: str,
        *,
        email: str,
        idempotency_key: str | None | Omit = omit,
        message: str | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.CreateOrganizationInviteResponse:
        """Invite somebody to an organization.

        Args:
            organization_id: The organization that the person will join. Matches
                `^org_[0-9a-hjkmnp-tv-z]{26}$`.
            email: Where the invitation goes.
            idempotency_key: Has no effect so far. Calls are told apart by `email`:
                while an invitation of that address to this organization is pending, it
                is sent again and no second one is made. At most 255 characters.
            message: A few words from the sender. The server counts bytes, of which it
                takes 2000, about 500 characters where each needs four. At most 2000
                characters.

        `POST /v1beta/organizations/{organization_id}/invites`
        """
        return self._call(
            _INVITES_CREATE,
            request_options,
            organization_id=organization_id,
            email=email,
            idempotency_key=idempotency_key,
            message=message,
        )


class AsyncOrganizationsInvites(AsyncResource):
    async def create(
        self,
        organization_id: str,
        *,
        email: str,
        idempotency_key: str | None | Omit = omit,
        message: str | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.CreateOrganizationInviteResponse:
        """Invite somebody to an organization.

        Args:
            organization_id: The organization that the person will join. Matches
                `^org_[0-9a-hjkmnp-tv-z]{26}$`.
            email: Where the invitation goes.
            idempotency_key: Has no effect so far. Calls are told apart by `email`:
                while an invitation of that address to this organization is pending, it
                is sent again and no second one is made. At most 255 characters.
            message: A few words from the sender. The server counts bytes, of which it
                takes 2000, about 500 characters where each needs four. At most 2000
                characters.

        `POST /v1beta/organizations/{organization_id}/invites`
        """
        return await self._call(
            _INVITES_CREATE,
            request_options,
            organization_id=organization_id,
            email=email,
            idempotency_key=idempotency_key,
            message=message,
        )
