"""What a client's operations share, as data: name, servers and security schemes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from .record import Record
from .security import ApiKey, Scheme


class Variable(Record):
    """A server variable: the constructor's argument and the default."""

    argument: str
    default: str
    enum: tuple[str, ...] = ()


class Server(Record):
    """A server's URL template and its variables by the template's names."""

    url: str
    variables: Mapping[str, Variable] = MappingProxyType({})


class Api(Record, kw_only=True):
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
    schemes: Mapping[str, Scheme] = MappingProxyType({})
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
