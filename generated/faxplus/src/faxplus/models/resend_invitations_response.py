"""The model `ResendInvitationsResponse`."""

from .._runtime import Model, optional


class ResendInvitationsResponse(Model):
    message: str | None = optional()
    """For example `Invitations resent successfully`."""
