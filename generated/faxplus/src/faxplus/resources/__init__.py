"""Resources of Fax.Plus REST API, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .accounts import Accounts as Accounts
    from .accounts import AsyncAccounts as AsyncAccounts
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "Accounts": "accounts",
            "AsyncAccounts": "accounts",
        },
    )
