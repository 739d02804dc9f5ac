"""Models of `client.members`: `MemberInviteResponse` and others."""

from typing import Any, Literal, TypeAlias

from .._runtime.model import Model, nullable, optional

MemberRole: TypeAlias = Literal["admin", "member"]
"""What the people will be, `admin` or `member`; without it, the server takes
`member`."""


class MemberPreferences(Model):
    """How the member's screen is set up."""

    left_sidebar_open: bool | None = optional()
    """Whether the sidebar on the left starts open."""

    right_sidepanel_open: bool | None = optional()
    """Whether the panel on the right starts open."""

    sync_wa_unread_count: bool | None = optional()
    """Whether the count of unread messages follows WhatsApp's."""


class InvitedMember(Model):
    """A member who has been invited."""

    created_at: str | None = optional()
    """When the record was made, for example `2025-11-14T07:30:47.873008+00:00`."""

    email: str | None = optional()
    """Where the invitation went, for example `test@example.com`."""

    user_id: str | None = nullable()
    """Identifier of the user, once the invitation is accepted."""

    invited_at: str | None = optional()
    """When the invitation was sent, for example `2025-11-14T07:30:47.873008+00:00`."""

    invited_by: str | None = nullable()
    """Identifier of the user who invited."""

    org_id: str | None = optional()
    """Identifier of the organization, for example
    `03a52dbe-b8af-47c5-9fd1-e5a622680cad`."""

    role: MemberRole | str | None = optional()
    """What the member is, `admin` or `member`."""

    member_image: str | None = nullable()
    """URL of a picture of the member."""

    member_name: str | None = nullable()
    """Name to show."""

    is_active: bool | None = optional()
    """Whether the account can be used."""

    member_color: str | None = nullable()
    """Color that the console shows the member in, for example `#DB2777`."""

    label_ids: list[str] | None = optional()
    """Identifiers of the labels that are open to the member."""

    org_phones: list[str] | None = optional()
    """Phones that are open to the member."""

    is_owner: bool | None = nullable()
    """Whether the organization belongs to the member."""

    preferences: MemberPreferences | None = optional()
    """How the member's screen is set up."""

    is_online: bool | None = nullable()
    """Whether the member is there right now."""

    member_metadata: dict[str, Any] | None = optional()
    """Whatever else is kept about the member."""


class MemberInviteResponse(Model):
    """Who was added, and who could not be."""

    added_members: list[InvitedMember] | None = optional("addedMembers")
    """The members that this call added."""

    errors: list[Any] | None = optional()
    """Addresses that could not be invited, and why."""
