"""Models of Periskope, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .members import (
        InvitedMember as InvitedMember,
        MemberInviteResponse as MemberInviteResponse,
        MemberPreferences as MemberPreferences,
        MemberRole as MemberRole,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "members": """
                InvitedMember MemberInviteResponse MemberPreferences MemberRole
            """,
        },
    )
