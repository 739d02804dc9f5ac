"""Models of ApexScore, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .organization_invitation_request import (
        OrganizationInvitationRequest as OrganizationInvitationRequest,
    )
    from .organization_invitations import (
        AccessiblePortfolio as AccessiblePortfolio,
        InvitationRole as InvitationRole,
        InvitationStatus as InvitationStatus,
        InvitingMember as InvitingMember,
        InvitingOrganization as InvitingOrganization,
        OrganizationInvitation as OrganizationInvitation,
        OrganizationInvitationsResult as OrganizationInvitationsResult,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "organization_invitation_request": "OrganizationInvitationRequest",
            "organization_invitations": """
                AccessiblePortfolio InvitationRole InvitationStatus InvitingMember
                InvitingOrganization OrganizationInvitation
                OrganizationInvitationsResult
            """,
        },
    )
