"""Member invitations."""

from __future__ import annotations

from collections.abc import Sequence

from .. import errors, models
from .._runtime import AsyncResource, Json, Operation, RequestOptions, Resource

_CREATE: Operation[models.InviteMembersResponse] = Operation(
    method="POST",
    path="/accounts/self/member-invitations",
    body=Json(),
    answers={"200": lambda: models.InviteMembersResponse},
    errors={
        "400": errors.FaxPlusBadRequestError,
        "401": errors.FaxPlusUnauthorizedError,
        "403": errors.FaxPlusForbiddenError,
        "409": errors.InviteMembersConflictError,
        "500": errors.FaxPlusInternalServerError,
    },
    security=(("oauth2", "client_id"), ("personal_access_token",)),
)

_RESEND: Operation[models.ResendInvitationsResponse] = Operation(
    method="PATCH",
    path="/accounts/self/member-invitations",
    body=Json(),
    answers={"200": lambda: models.ResendInvitationsResponse},
    errors={
        "400": errors.FaxPlusBadRequestError,
        "401": errors.FaxPlusUnauthorizedError,
        "403": errors.FaxPlusForbiddenError,
        "500": errors.FaxPlusInternalServerError,
    },
    security=(("oauth2", "client_id"), ("personal_access_token",)),
)


class MemberInvitations(Resource):
    """Member invitations."""

    def create(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.InviteMembersResponse:
        """Ask people to join the corporate account.

        Every address gets an email with an invitation. Only an administrator of the
        corporate account may do this, with the scope `fax:all:edit` or
        `fax:member:edit`.

        Args:
            body: Whom to invite. At least 1 item; at most 10 items.

        Raises:
            FaxPlusBadRequestError: Status 400.
            FaxPlusUnauthorizedError: Status 401.
            FaxPlusForbiddenError: Status 403.
            InviteMembersConflictError: Status 409.
            FaxPlusInternalServerError: Status 500.

        `POST /accounts/self/member-invitations`
        """
        return self._call(_CREATE, body=body, request_options=request_options)

    def resend(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.ResendInvitationsResponse:
        """Remind people who were asked to join.

        Sends the invitation once more to those who have not signed up so far. Only an
        administrator of the corporate account may do this, with the scope
        `fax:all:edit` or `fax:member:edit`.

        Args:
            body: Whom to remind. At least 1 item; at most 10 items.

        Raises:
            FaxPlusBadRequestError: Status 400.
            FaxPlusUnauthorizedError: Status 401.
            FaxPlusForbiddenError: Status 403.
            FaxPlusInternalServerError: Status 500.

        `PATCH /accounts/self/member-invitations`
        """
        return self._call(_RESEND, body=body, request_options=request_options)


class AsyncMemberInvitations(AsyncResource):
    """Member invitations."""

    async def create(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.InviteMembersResponse:
        """Ask people to join the corporate account.

        See `MemberInvitations.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)

    async def resend(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.ResendInvitationsResponse:
        """Remind people who were asked to join.

        See `MemberInvitations.resend` for arguments and errors.
        """
        return await self._call(_RESEND, body=body, request_options=request_options)
