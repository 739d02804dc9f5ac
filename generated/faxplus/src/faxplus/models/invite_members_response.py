"""The model `InviteMembersResponse`."""

from __future__ import annotations

from .._runtime import Model, optional


class InviteMembersResponse(Model):
    message: str | None = optional()
    """For example `Invitations sent successfully`."""
