"""Organizations invites."""

from __future__ import annotations

from .. import models
from .._runtime import (
    AsyncResource,
    Json,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    omit,
)

_CREATE: Operation[models.CreateOrganizationInviteResponse] = Operation(
    method="POST",
    path="/v1beta/organizations/{organization_id}/invites",
    parameters=(Path("organization_id"),),
    body=Json(
        {"email": "email", "idempotency_key": "idempotency_key", "message": "message"},
    ),
    answers={"2XX": lambda: models.CreateOrganizationInviteResponse},
    security=(("bearerAuth",),),
)


class OrganizationsInvites(Resource):
    """Organizations invites."""

    def create(
        self,
        organization_id: str,
        *,
        email: str,
        idempotency_key: str | None | Omit = omit,
        message: str | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.CreateOrganizationInviteResponse:
        """Invite somebody to an organization.

        Args:
            organization_id: The organization that the person will join. Matches
                `^org_[0-9a-hjkmnp-tv-z]{26}$`.
            email: Where the invitation goes.
            idempotency_key: Has no effect so far. Calls are told apart by `email`:
                while an invitation of that address to this organization is pending, it
                is sent again and no second one is made. At most 255 characters.
            message: A few words from the sender. The server counts bytes, of which
                it takes 2000, about 500 characters where each needs four. At most 2000
                characters.

        `POST /v1beta/organizations/{organization_id}/invites`
        """
        return self._call(
            _CREATE,
            {"organization_id": organization_id},
            body={
                "email": email,
                "idempotency_key": idempotency_key,
                "message": message,
            },
            request_options=request_options,
        )


class AsyncOrganizationsInvites(AsyncResource):
    """Organizations invites."""

    async def create(
        self,
        organization_id: str,
        *,
        email: str,
        idempotency_key: str | None | Omit = omit,
        message: str | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.CreateOrganizationInviteResponse:
        """Invite somebody to an organization.

        See `OrganizationsInvites.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            {"organization_id": organization_id},
            body={
                "email": email,
                "idempotency_key": idempotency_key,
                "message": message,
            },
            request_options=request_options,
        )
