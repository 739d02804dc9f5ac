from .._runtime.model import Model, nullable, optional
from .._runtime.uuids import Uuid
from .organization_invitations import InvitationRole, InvitationStatus


class OrganizationInvitationRequest(Model):
    """Whom to invite, and to what."""

    organization_id: Uuid
    """The organization to join."""

    email: str
    """Address of the person who is invited. At most 255 characters."""

    status: InvitationStatus | None = optional()

    first_name: str | None = nullable()
    """Given name of the person who is invited. At most 25 characters."""

    last_name: str | None = nullable()
    """Family name of the person who is invited. At most 25 characters."""

    role: InvitationRole | None = optional()

    accessible_portfolio_ids: list[Uuid] | None = optional()
    """Portfolios that the person will see."""
