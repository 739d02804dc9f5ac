"""Models of Periskope, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .members import InvitedMember as InvitedMember
    from .members import MemberInviteResponse as MemberInviteResponse
    from .members import MemberPreferences as MemberPreferences
    from .members import MemberRole as MemberRole
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "InvitedMember": "members",
            "MemberInviteResponse": "members",
            "MemberPreferences": "members",
            "MemberRole": "members",
        },
    )
