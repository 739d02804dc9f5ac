"""The model `ResendInvitationsResponse`."""

from __future__ import annotations

from .._runtime import Model, optional


class ResendInvitationsResponse(Model):
    message: str | None = optional()
    """For example `Invitations resent successfully`."""
