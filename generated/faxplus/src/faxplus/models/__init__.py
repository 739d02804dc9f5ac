"""Models of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .accounts import Error as Error
    from .accounts import InviteMembersConflictResponse as InviteMembersConflictResponse
    from .accounts import InviteMembersResponse as InviteMembersResponse
    from .accounts import ResendInvitationsResponse as ResendInvitationsResponse
    from .invitation_emails import InvitationEmails as InvitationEmails
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "Error": "accounts",
            "InvitationEmails": "invitation_emails",
            "InviteMembersConflictResponse": "accounts",
            "InviteMembersResponse": "accounts",
            "ResendInvitationsResponse": "accounts",
        },
    )
