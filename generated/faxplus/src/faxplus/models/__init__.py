"""Models of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .invitation_emails import InvitationEmails as InvitationEmails
    from .member_invitations import (
        Error as Error,
        MemberInvitationCreateConflictResponse as MemberInvitationCreateConflictResponse,
        MemberInvitationCreateResponse as MemberInvitationCreateResponse,
        MemberInvitationResendResponse as MemberInvitationResendResponse,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "invitation_emails": "InvitationEmails",
            "member_invitations": """
                Error MemberInvitationCreateConflictResponse
                MemberInvitationCreateResponse MemberInvitationResendResponse
            """,
        },
    )
