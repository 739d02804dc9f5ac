"""How a webhook's type is told, and how its requests are signed."""

from __future__ import annotations

from dataclasses import field

from ...frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HmacRule:
    """A keyed hash in a header, as settings declare it."""

    header: str
    signed: str = "{body}"
    algorithm: str = "sha256"
    encoding: str = "hex"
    prefix: str = ""
    field: str | None = None
    timestamp: str | None = None
    tolerance: float = 300.0


STANDARD = "standard"
"""The signatures of the Standard Webhooks specification."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSettings:
    """What a person says of the vendor's webhooks."""

    header: str | None = None
    """The header that names the type of an event."""

    property: str | None = None
    """The property that does: `type`, `data/type`."""

    signature: HmacRule | str | None = None
    """A declared hash, or `standard`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """How to tell which webhook a request is."""

    header: str | None = None
    property: str | None = None
    keys: tuple[tuple[str, str, str], ...] = field(default=())
    """Type of the event; name and method of the webhook."""

    signature: HmacRule | str | None = None
