"""Operations of `member invitations`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import errors, models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[models.MemberInvitationCreateResponse] = Operation(
    "POST",
    "/accounts/self/member-invitations",
    body=Json("body"),
    responses={"200": lambda: models.MemberInvitationCreateResponse},
)

_RESEND: Operation[models.MemberInvitationResendResponse] = Operation(
    "PATCH",
    "/accounts/self/member-invitations",
    body=Json("body"),
    responses={"200": lambda: models.MemberInvitationResendResponse},
    errors={
        "400": errors.FaxPlusBadRequestError,
        "401": errors.FaxPlusUnauthorizedError,
        "403": errors.FaxPlusForbiddenError,
        "500": errors.FaxPlusInternalServerError,
    },
)


class MemberInvitations(Resource):
    def create(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInvitationCreateResponse:
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
            MemberInvitationCreateConflictError: Status 409.
            FaxPlusInternalServerError: Status 500.

        `POST /accounts/self/member-invitations`
        """
        return self._call(_CREATE, request_options, body=body)

    def resend(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInvitationResendResponse:
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
        return self._call(_RESEND, request_options, body=body)


class AsyncMemberInvitations(AsyncResource):
    async def create(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInvitationCreateResponse:
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
            MemberInvitationCreateConflictError: Status 409.
            FaxPlusInternalServerError: Status 500.

        `POST /accounts/self/member-invitations`
        """
        return await self._call(_CREATE, request_options, body=body)

    async def resend(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInvitationResendResponse:
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
        return await self._call(_RESEND, request_options, body=body)
