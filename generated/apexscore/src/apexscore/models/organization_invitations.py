"""Models of `client.organization_invitations`: `OrganizationInvitationsResult` and
others.
"""

from typing import Any

from .._runtime.datetimes import DateTime
from .._runtime.enums import OpenIntEnum
from .._runtime.model import Model, nullable, optional
from .._runtime.uuids import Uuid


class InvitationStatus(OpenIntEnum):
    """Where the invitation stands; without it, the server takes pending.

    * 0 - pending
    * 1 - accepted
    * 2 - cancelled
    * 3 - expired
    * 4 - revoked
    """

    PENDING = 0
    ACCEPTED = 1
    CANCELLED = 2
    EXPIRED = 3
    REVOKED = 4


class InvitationRole(OpenIntEnum):
    """What the person will be; without it, the server takes member.

    * 0 - member
    * 1 - collaborator
    * 2 - administrator
    """

    MEMBER = 0
    COLLABORATOR = 1
    ADMINISTRATOR = 2


class InvitingOrganization(Model):
    """The organization to join."""

    id: Uuid | None = optional()
    """Identifier of the organization."""

    name: str | None = optional()
    """Name of the organization."""


class InvitingMember(Model):
    """The member who invites."""

    id: Uuid | None = optional()
    """Identifier of the member."""

    first_name: str | None = optional()
    """Given name."""

    last_name: str | None = optional()
    """Family name."""

    email: str | None = optional()
    """Address of the member."""


class AccessiblePortfolio(Model):
    """A portfolio that an invited person will see."""

    id: Uuid | None = optional()
    """Identifier of the portfolio."""

    name: str | None = optional()
    """Name of the portfolio."""


class OrganizationInvitation(Model):
    """An invitation that was made."""

    id: Uuid | None = optional()
    """Identifier of the invitation."""

    token: Uuid | None = optional()
    """What the link in the email is made from."""

    expiry_date: DateTime | None = optional()
    """Until when it can be accepted."""

    status: InvitationStatus | None = optional()
    organization: InvitingOrganization | None = optional()
    inviter_member: InvitingMember | None = optional()

    email: str | None = optional()
    """Address of the person who is invited."""

    first_name: str | None = nullable()
    """Given name of the person who is invited."""

    last_name: str | None = nullable()
    """Family name of the person who is invited."""

    email_sent: bool | None = optional()
    """Whether the email has gone out."""

    role: InvitationRole | None = optional()

    accessible_portfolios: list[AccessiblePortfolio] | None = optional()
    """Portfolios that the person will see."""


class OrganizationInvitationsResult(Model):
    """What became of the invitations."""

    sent: list[OrganizationInvitation]
    """Invitations that were made."""

    failed: list[Any] | None = optional()
    """Those that could not be made."""
