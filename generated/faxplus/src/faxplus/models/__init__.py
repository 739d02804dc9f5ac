"""Models of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .invitation_emails import InvitationEmails as InvitationEmails
    from .member_invitations import Error as Error
    from .member_invitations import (
        MemberInvitationCreateConflictResponse as MemberInvitationCreateConflictResponse,
    )
    from .member_invitations import (
        MemberInvitationCreateResponse as MemberInvitationCreateResponse,
    )
    from .member_invitations import (
        MemberInvitationResendResponse as MemberInvitationResendResponse,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Error": "member_invitations",
            "InvitationEmails": "invitation_emails",
            "MemberInvitationCreateConflictResponse": "member_invitations",
            "MemberInvitationCreateResponse": "member_invitations",
            "MemberInvitationResendResponse": "member_invitations",
        },
    )
