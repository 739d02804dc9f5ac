"""Accounts self."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class AccountsSelf(Resource):
    """Accounts self."""

    @property
    def member_invitations(self) -> resources.AccountsSelfMemberInvitations:
        """Accounts self member invitations."""
        return resources.AccountsSelfMemberInvitations(self._client)


class AsyncAccountsSelf(AsyncResource):
    """Accounts self."""

    @property
    def member_invitations(self) -> resources.AsyncAccountsSelfMemberInvitations:
        """Accounts self member invitations."""
        return resources.AsyncAccountsSelfMemberInvitations(self._client)
