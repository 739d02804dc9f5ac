"""Members."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime import (
    AsyncResource,
    Json,
    Omit,
    Operation,
    RequestOptions,
    Resource,
    omit,
)

_INVITE: Operation[models.InviteMembersResponse] = Operation(
    method="POST",
    path="/members/invite",
    body=Json(
        {
            "emails": "emails",
            "role": "role",
            "labels": "labels",
            "org_phones": "orgPhones",
        },
    ),
    answers={"200": lambda: models.InviteMembersResponse},
    security=(("bearerAuth",),),
)


class Members(Resource):
    """Members."""

    def invite(
        self,
        *,
        emails: Sequence[str],
        role: models.MemberRole | Omit = omit,
        labels: Sequence[str] | None | Omit = omit,
        org_phones: Sequence[str] | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.InviteMembersResponse:
        """Ask people to join the organization.

        The role, and what the people will have access to, can be given along.

        Args:
            emails: Where the invitations go.
            role: What the people will be, `admin` or `member`; without it, the
                server takes `member`.
            labels: Names of the labels that a `member` has access to; null means
                all of them.
            org_phones: Phone numbers, without `@c.us`, that a `member` has access
                to; null means all of them.

        `POST /members/invite`
        """
        return self._call(
            _INVITE,
            body={
                "emails": emails,
                "role": role,
                "labels": labels,
                "org_phones": org_phones,
            },
            request_options=request_options,
        )


class AsyncMembers(AsyncResource):
    """Members."""

    async def invite(
        self,
        *,
        emails: Sequence[str],
        role: models.MemberRole | Omit = omit,
        labels: Sequence[str] | None | Omit = omit,
        org_phones: Sequence[str] | None | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.InviteMembersResponse:
        """Ask people to join the organization.

        See `Members.invite` for arguments and errors.
        """
        return await self._call(
            _INVITE,
            body={
                "emails": emails,
                "role": role,
                "labels": labels,
                "org_phones": org_phones,
            },
            request_options=request_options,
        )
