"""What all operations of a client share: name, servers and security schemes, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .operation import Server
from .security import Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The document's own part of a client."""

    title: str
    """For messages."""
    package: str
    """Import name: the logger's name, and the product of the `User-Agent`."""
    version: str
    """Of the package."""
    base_url_env: str
    """Environment variable that gives the base URL: `FAXPLUS_BASE_URL`."""
    servers: tuple[Server, ...] = ()
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    """By the document's key; `Operation.security` speaks of these keys."""
