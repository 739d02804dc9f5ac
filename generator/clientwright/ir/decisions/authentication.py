"""What settings say of credentials that a document does not describe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ...frozen import dataclass
from ..document import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Authentication:
    """A security scheme to add, and words that stand before credentials."""

    scheme: Mapping[str, Json] | None = None
    """A Security Scheme Object (OpenAPI 3.2, section 4.27); None: none is added."""

    prefix: str | None = None
    """Before the credentials of every scheme that is sent in a header."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    """By the key of a scheme."""

    file: str = ""
    """The settings file, for diagnostics."""
