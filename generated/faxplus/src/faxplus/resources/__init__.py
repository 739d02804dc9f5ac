"""Resources of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .member_invitations import (
        AsyncMemberInvitations as AsyncMemberInvitations,
        MemberInvitations as MemberInvitations,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "member_invitations": "AsyncMemberInvitations MemberInvitations",
        },
    )
