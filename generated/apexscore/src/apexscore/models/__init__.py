"""Models of ApexScore, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .invitation_role import InvitationRole as InvitationRole
    from .invitation_status import InvitationStatus as InvitationStatus
    from .organization_invitation_request import (
        OrganizationInvitationRequest as OrganizationInvitationRequest,
    )
    from .organization_invitations_result import (
        AccessiblePortfolio as AccessiblePortfolio,
    )
    from .organization_invitations_result import InvitingMember as InvitingMember
    from .organization_invitations_result import (
        InvitingOrganization as InvitingOrganization,
    )
    from .organization_invitations_result import (
        OrganizationInvitation as OrganizationInvitation,
    )
    from .organization_invitations_result import (
        OrganizationInvitationsResult as OrganizationInvitationsResult,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "AccessiblePortfolio": "organization_invitations_result",
            "InvitationRole": "invitation_role",
            "InvitationStatus": "invitation_status",
            "InvitingMember": "organization_invitations_result",
            "InvitingOrganization": "organization_invitations_result",
            "OrganizationInvitation": "organization_invitations_result",
            "OrganizationInvitationRequest": "organization_invitation_request",
            "OrganizationInvitationsResult": "organization_invitations_result",
        },
    )
