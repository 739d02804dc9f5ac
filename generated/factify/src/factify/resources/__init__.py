"""Resources of Factify, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .organizations import (
        AsyncOrganizations as AsyncOrganizations,
        AsyncOrganizationsInvites as AsyncOrganizationsInvites,
        Organizations as Organizations,
        OrganizationsInvites as OrganizationsInvites,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "organizations": """
                AsyncOrganizations AsyncOrganizationsInvites Organizations
                OrganizationsInvites
            """,
        },
    )
