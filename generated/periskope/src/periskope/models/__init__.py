"""Models of Periskope, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime import UnknownVariant as UnknownVariant
    from .invite_members_response import InviteMembersResponse as InviteMembersResponse
    from .invite_members_response import InvitedMember as InvitedMember
    from .invite_members_response import MemberPreferences as MemberPreferences
    from .member_role import MemberRole as MemberRole
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.model",
            "InviteMembersResponse": "invite_members_response",
            "InvitedMember": "invite_members_response",
            "MemberPreferences": "invite_members_response",
            "MemberRole": "member_role",
        },
    )
