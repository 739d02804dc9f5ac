"""Models of Factify, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.unknown_variant import UnknownVariant as UnknownVariant
    from .schemas import Actor as Actor
    from .schemas import (
        CreateOrganizationInviteRequest as CreateOrganizationInviteRequest,
    )
    from .schemas import (
        CreateOrganizationInviteResponse as CreateOrganizationInviteResponse,
    )
    from .schemas import OrganizationInvite as OrganizationInvite
else:
    __getattr__, __all__ = lazy(
        __name__,
        {
            "UnknownVariant": "._runtime.unknown_variant",
            "Actor": "schemas",
            "CreateOrganizationInviteRequest": "schemas",
            "CreateOrganizationInviteResponse": "schemas",
            "OrganizationInvite": "schemas",
        },
    )
