"""Models of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .error import Error as Error
    from .invitation_emails import InvitationEmails as InvitationEmails
    from .invite_members_conflict_response import (
        InviteMembersConflictResponse as InviteMembersConflictResponse,
    )
    from .invite_members_response import InviteMembersResponse as InviteMembersResponse
    from .resend_invitations_response import (
        ResendInvitationsResponse as ResendInvitationsResponse,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Error": "error",
            "InvitationEmails": "invitation_emails",
            "InviteMembersConflictResponse": "invite_members_conflict_response",
            "InviteMembersResponse": "invite_members_response",
            "ResendInvitationsResponse": "resend_invitations_response",
        },
    )
