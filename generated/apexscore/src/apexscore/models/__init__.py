"""Models of ApexScore, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .organization_invitation_request import (
        OrganizationInvitationRequest as OrganizationInvitationRequest,
    )
    from .organization_invitations import AccessiblePortfolio as AccessiblePortfolio
    from .organization_invitations import InvitationRole as InvitationRole
    from .organization_invitations import InvitationStatus as InvitationStatus
    from .organization_invitations import InvitingMember as InvitingMember
    from .organization_invitations import InvitingOrganization as InvitingOrganization
    from .organization_invitations import (
        OrganizationInvitation as OrganizationInvitation,
    )
    from .organization_invitations import (
        OrganizationInvitationsResult as OrganizationInvitationsResult,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "AccessiblePortfolio": "organization_invitations",
            "InvitationRole": "organization_invitations",
            "InvitationStatus": "organization_invitations",
            "InvitingMember": "organization_invitations",
            "InvitingOrganization": "organization_invitations",
            "OrganizationInvitation": "organization_invitations",
            "OrganizationInvitationRequest": "organization_invitation_request",
            "OrganizationInvitationsResult": "organization_invitations",
        },
    )
