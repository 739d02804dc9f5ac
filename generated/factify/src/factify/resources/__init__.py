"""Resources of Factify, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .organizations import AsyncOrganizations as AsyncOrganizations
    from .organizations import AsyncOrganizationsInvites as AsyncOrganizationsInvites
    from .organizations import Organizations as Organizations
    from .organizations import OrganizationsInvites as OrganizationsInvites
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "AsyncOrganizations": "organizations",
            "AsyncOrganizationsInvites": "organizations",
            "Organizations": "organizations",
            "OrganizationsInvites": "organizations",
        },
    )
