"""Models of the API, written by datamodel-code-generator."""

from __future__ import annotations

from pydantic import ConfigDict

from .._runtime.datetimes import DateTime
from .._runtime.foreign import BaseModel


class Actor(BaseModel):
    """Somebody, or something, that acts."""

    model_config = ConfigDict(
        use_attribute_docstrings=True,
    )
    id: str | None = None
    """Identifier of the actor."""
    name: str | None = None
    """Name of the actor."""
    type: str | None = None
    """Kind of actor, for example `user_account`."""


class CreateOrganizationInviteRequest(BaseModel):
    """What it takes to invite somebody."""

    model_config = ConfigDict(
        use_attribute_docstrings=True,
    )
    email: str
    """Where the invitation goes."""
    idempotency_key: str | None = None
    """Has no effect so far. Calls are told apart by `email`: while an invitation of that address to this organization is pending, it is sent again and no second one is made."""
    message: str | None = None
    """A few words from the sender. The server counts bytes, of which it takes 2000, about 500 characters where each needs four."""


class CreateOrganizationInviteResponse(BaseModel):
    """The invitation that the call made or found."""

    model_config = ConfigDict(
        use_attribute_docstrings=True,
    )
    invite: OrganizationInvite


class OrganizationInvite(BaseModel):
    """An invitation to an organization."""

    model_config = ConfigDict(
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )
    created_at: DateTime
    """When it was made."""
    email: str
    """Where it went."""
    expires_at: DateTime
    """Until when it can be accepted."""
    id: str
    """Identifier of the invitation."""
    organization_id: str
    """The organization that the person will join."""
    sender: Actor
    status: str
    """Where the invitation stands, for example `pending`."""
    accepted_at: DateTime | None = None
    """When it was accepted."""
    accepted_by: Actor | None = None
    message: str | None = None
    """The sender's words."""
