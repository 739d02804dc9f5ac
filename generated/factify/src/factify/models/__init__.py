"""Models of Factify, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.model import UnknownVariant as UnknownVariant
    from .schemas import (
        Actor as Actor,
        CreateOrganizationInviteRequest as CreateOrganizationInviteRequest,
        CreateOrganizationInviteResponse as CreateOrganizationInviteResponse,
        OrganizationInvite as OrganizationInvite,
    )
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "._runtime.model": "UnknownVariant",
            "schemas": """
                Actor CreateOrganizationInviteRequest CreateOrganizationInviteResponse
                OrganizationInvite
            """,
        },
    )
