"""Models of `client.member_invitations`: `Error` and others."""

from .._runtime.model import Model, optional


class Error(Model):
    description: str | None = optional()
    error: str | None = optional()


class MemberInvitationCreateResponse(Model):
    message: str | None = optional()
    """For example `Invitations sent successfully`."""


class MemberInvitationResendResponse(Model):
    message: str | None = optional()
    """For example `Invitations resent successfully`."""


class MemberInvitationCreateConflictResponse(Model):
    error: str | None = optional()
    """For example `user_exists`."""

    description: str | None = optional()
    """For example `One or more emails are already registered`."""

    existing_emails: list[str] | None = optional()
