"""The model `InviteMembersResponse`."""

from .._runtime import Model, optional


class InviteMembersResponse(Model):
    message: str | None = optional()
    """For example `Invitations sent successfully`."""
