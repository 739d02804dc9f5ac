"""Resources of ApexScore, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .organization_invitations import (
        AsyncOrganizationInvitations as AsyncOrganizationInvitations,
        OrganizationInvitations as OrganizationInvitations,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "organization_invitations": """
                AsyncOrganizationInvitations OrganizationInvitations
            """,
        },
    )
