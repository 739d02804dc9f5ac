"""Operations of `members`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_INVITE: Operation[models.MemberInviteResponse] = Operation(
    "POST",
    "/members/invite",
    body=Json(renamed={"org_phones": "orgPhones"}),
    responses={"200": lambda: models.MemberInviteResponse},
)


class Members(Resource):
    def invite(
        self,
        *,
        emails: Sequence[str],
        role: models.MemberRole | Omit = omit,
        labels: Sequence[str] | None | Omit = omit,
        org_phones: Sequence[str] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInviteResponse:
        """Ask people to join the organization.

        The role, and what the people will have access to, can be given along.

        Args:
            emails: Where the invitations go.
            role: What the people will be, `admin` or `member`; without it, the server
                takes `member`.
            labels: Names of the labels that a `member` has access to; null means all of
                them.
            org_phones: Phone numbers, without `@c.us`, that a `member` has access to;
                null means all of them.

        `POST /members/invite`
        """
        return self._call(
            _INVITE,
            request_options,
            emails=emails,
            role=role,
            labels=labels,
            org_phones=org_phones,
        )


class AsyncMembers(AsyncResource):
    async def invite(
        self,
        *,
        emails: Sequence[str],
        role: models.MemberRole | Omit = omit,
        labels: Sequence[str] | None | Omit = omit,
        org_phones: Sequence[str] | None | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.MemberInviteResponse:
        """Ask people to join the organization.

        The role, and what the people will have access to, can be given along.

        Args:
            emails: Where the invitations go.
            role: What the people will be, `admin` or `member`; without it, the server
                takes `member`.
            labels: Names of the labels that a `member` has access to; null means all of
                them.
            org_phones: Phone numbers, without `@c.us`, that a `member` has access to;
                null means all of them.

        `POST /members/invite`
        """
        return await self._call(
            _INVITE,
            request_options,
            emails=emails,
            role=role,
            labels=labels,
            org_phones=org_phones,
        )
