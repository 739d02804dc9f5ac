"""What a person decided about names, outside the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """Names from the settings or the command line; None: made from the title."""

    package: str | None = None
    client: str | None = None
    distribution: str | None = None
    typed_dicts: bool = False
    """Whether mappings that callers give have types of their own."""

    enum_classes: bool = False
    """Whether enums of strings are classes, and no literal types."""

    operations: Mapping[str, str] = field(default_factory=dict)
    """Operation identity or operationId -> `organizations.invites.create`."""

    schemas: Mapping[str, str] = field(default_factory=dict)
    """Schema's key or pointer -> class name."""

    fields: Mapping[str, str] = field(default_factory=dict)
    """Property of a component (`Pet.orgPhones`), or its pointer -> attribute."""

    arguments: Mapping[str, str] = field(default_factory=dict)
    """`GET /pets query:page[size]`, with an operationId, or `query:page[size]` of all
    operations -> keyword."""
