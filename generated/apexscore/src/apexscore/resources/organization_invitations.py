"""Operations of `organization invitations`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.uuids import Uuid

_CREATE: Operation[models.OrganizationInvitationsResult] = Operation(
    "POST",
    "/api/v1/organization-invitations/",
    body=Json(),
    responses={"2XX": lambda: models.OrganizationInvitationsResult},
)


class OrganizationInvitations(Resource):
    def create(
        self,
        *,
        organization_id: Uuid,
        email: str,
        status: models.InvitationStatus | int | Omit = omit,
        first_name: str | None | Omit = omit,
        last_name: str | None | Omit = omit,
        role: models.InvitationRole | int | Omit = omit,
        accessible_portfolio_ids: Sequence[Uuid] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.OrganizationInvitationsResult:
        """Invite somebody to an organization.

        Args:
            organization_id: The organization to join.
            email: Address of the person who is invited. At most 255 characters.
            status: Where the invitation stands; without it, the server takes pending.

                * 0 - pending
                * 1 - accepted
                * 2 - cancelled
                * 3 - expired
                * 4 - revoked
            first_name: Given name of the person who is invited. At most 25 characters.
            last_name: Family name of the person who is invited. At most 25 characters.
            role: What the person will be; without it, the server takes member.

                * 0 - member
                * 1 - collaborator
                * 2 - administrator
            accessible_portfolio_ids: Portfolios that the person will see.

        `POST /api/v1/organization-invitations/`
        """
        return self._call(
            _CREATE,
            request_options,
            organization_id=organization_id,
            email=email,
            status=status,
            first_name=first_name,
            last_name=last_name,
            role=role,
            accessible_portfolio_ids=accessible_portfolio_ids,
        )


class AsyncOrganizationInvitations(AsyncResource):
    async def create(
        self,
        *,
        organization_id: Uuid,
        email: str,
        status: models.InvitationStatus | int | Omit = omit,
        first_name: str | None | Omit = omit,
        last_name: str | None | Omit = omit,
        role: models.InvitationRole | int | Omit = omit,
        accessible_portfolio_ids: Sequence[Uuid] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.OrganizationInvitationsResult:
        """Invite somebody to an organization.

        Args:
            organization_id: The organization to join.
            email: Address of the person who is invited. At most 255 characters.
            status: Where the invitation stands; without it, the server takes pending.

                * 0 - pending
                * 1 - accepted
                * 2 - cancelled
                * 3 - expired
                * 4 - revoked
            first_name: Given name of the person who is invited. At most 25 characters.
            last_name: Family name of the person who is invited. At most 25 characters.
            role: What the person will be; without it, the server takes member.

                * 0 - member
                * 1 - collaborator
                * 2 - administrator
            accessible_portfolio_ids: Portfolios that the person will see.

        `POST /api/v1/organization-invitations/`
        """
        return await self._call(
            _CREATE,
            request_options,
            organization_id=organization_id,
            email=email,
            status=status,
            first_name=first_name,
            last_name=last_name,
            role=role,
            accessible_portfolio_ids=accessible_portfolio_ids,
        )
