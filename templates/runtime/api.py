"""What a client's operations share, as data: name, servers, security and errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from .record import Record
from .retry_policy import DEFAULT, RetryPolicy
from .security import Scheme
from .target import Place


class Server(Record):
    """A server's URL; `server_variables.py` has those with variables."""

    url: str

    def expand(self, _given: Mapping[str, str | None]) -> str:
        """Return the URL, filled in with the caller's values by argument."""
        return self.url


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
    """By the document's key; `security` speaks of these keys."""
    security: tuple[tuple[str, ...], ...] = ()
    """Of operations that do not say otherwise: alternatives, each the scheme keys that
    it needs together; an empty alternative makes credentials optional."""
    retry: RetryPolicy = DEFAULT
    """What the package's settings say; callers may say otherwise."""
    scopes: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Of tokens that the client fetches for operations that do not say otherwise."""
    headers: Callable[[], Any] | None = None
    """The class of documented response headers (`response_headers.py`)."""
    errors: Mapping[str, Any] = MappingProxyType({})
    """Of operations that do not say otherwise: the class to raise, by status key."""

    @cached_property
    def places(self) -> frozenset[Place]:
        """Where credentials may go."""
        places = [scheme.place for scheme in self.schemes.values()]
        return frozenset(place for place in places if place is not None)

    @cached_property
    def secret_headers(self) -> frozenset[str]:
        """Names of the headers that credentials may go into, in lower case."""
        return frozenset(
            name for location, name in self.places if location == "header"
        ) | {"authorization"}

    @cached_property
    def query_keys(self) -> tuple[Any, ...]:
        """The schemes whose credential is a query parameter."""
        schemes = self.schemes.values()
        return tuple(one for one in schemes if one.place and one.place[0] == "query")

    @cached_property
    def secret_query(self) -> frozenset[str]:
        """Names of the query parameters that are credentials, percent-encoded."""
        return frozenset(quote(one.name, safe="~") for one in self.query_keys)
