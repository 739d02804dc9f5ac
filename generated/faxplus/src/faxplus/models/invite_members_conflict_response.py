"""The model `InviteMembersConflictResponse`."""

from .._runtime import Model, optional


class InviteMembersConflictResponse(Model):
    error: str | None = optional()
    """For example `user_exists`."""

    description: str | None = optional()
    """For example `One or more emails are already registered`."""

    existing_emails: list[str] | None = optional()
