"""What a client's operations share, as data: name, servers and security schemes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from .security import ApiKey, Scheme


@dataclass(frozen=True, slots=True)
class Variable:
    """A server variable: the constructor's argument and the default."""

    argument: str
    default: str
    enum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """A server's URL template and its variables by the template's names."""

    url: str
    variables: Mapping[str, Variable] = field(default_factory=dict)


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
    own_servers: bool = False
    """Whether operations name absolute servers of their own."""
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    """By the document's key; `Operation.security` speaks of these keys."""

    @property
    def secret_headers(self) -> frozenset[str]:
        """Names of the headers that credentials may go into, in lower case."""
        keys = self._keys("header")
        return frozenset(key.lower() for key in keys) | {"authorization"}

    @property
    def secret_query(self) -> frozenset[str]:
        """Names of the query parameters that are credentials, percent-encoded."""
        return frozenset(quote(key, safe="~") for key in self._keys("query"))

    def _keys(self, location: str) -> list[str]:
        return [
            scheme.name
            for scheme in self.schemes.values()
            if isinstance(scheme, ApiKey) and scheme.location == location
        ]
