"""Resources of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .accounts import Accounts as Accounts
    from .accounts import AsyncAccounts as AsyncAccounts
    from .accounts_self import AccountsSelf as AccountsSelf
    from .accounts_self import AsyncAccountsSelf as AsyncAccountsSelf
    from .accounts_self_member_invitations import (
        AccountsSelfMemberInvitations as AccountsSelfMemberInvitations,
    )
    from .accounts_self_member_invitations import (
        AsyncAccountsSelfMemberInvitations as AsyncAccountsSelfMemberInvitations,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "Accounts": "accounts",
            "AsyncAccounts": "accounts",
            "AccountsSelf": "accounts_self",
            "AsyncAccountsSelf": "accounts_self",
            "AccountsSelfMemberInvitations": "accounts_self_member_invitations",
            "AsyncAccountsSelfMemberInvitations": "accounts_self_member_invitations",
        },
    )
