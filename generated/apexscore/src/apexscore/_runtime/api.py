"""What a client's operations share, as data: name, servers, security and errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import httpx2

from .errors import ConfigurationError
from .options import DEFAULT, RetryPolicy
from .record import Record
from .redact import SECRET_HEADERS
from .sendable import Place


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
    schemes: Mapping[str, Any] = MappingProxyType({})
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
    errors: Any = None
    """Where the document describes errors: `documented_errors.py`."""

    @cached_property
    def places(self) -> frozenset[Place]:
        """Where credentials may go."""
        places = [scheme.place for scheme in self.schemes.values()]
        return frozenset(place for place in places if place is not None)

    @cached_property
    def secret_headers(self) -> frozenset[str]:
        """Names of the headers that credentials may go into, in lower case."""
        return (
            frozenset(name for location, name in self.places if location == "header")
            | SECRET_HEADERS
        )

    @cached_property
    def query_keys(self) -> tuple[Any, ...]:
        """The schemes whose credential is a query parameter."""
        schemes = self.schemes.values()
        return tuple(one for one in schemes if one.place and one.place[0] == "query")

    @cached_property
    def secret_query(self) -> frozenset[str]:
        """Names of the query parameters that are credentials, percent-encoded."""
        return frozenset(quote(one.name, safe="~") for one in self.query_keys)


def base_url(
    api: Api, own: Sequence[Server], variables: Mapping[str, str | None]
) -> str:
    """Return the URL that a path is appended to, of an operation's `own` servers.

    Raises:
        ConfigurationError: The document names no server, or a variable is wrong.
    """
    found = _first_absolute([each.expand(variables) for each in api.servers])
    if own:
        urls = [each.expand(variables) for each in own]
        absolute = _first_absolute(urls)
        if absolute is None and found is not None:
            absolute = str(httpx2.URL(found).join(urls[0]))
        found = absolute
    if found is None:
        raise missing_base_url(api)
    return checked(found)


def missing_base_url(api: Api) -> ConfigurationError:
    """Return the error of a client that knows no server."""
    return ConfigurationError(
        f"the document of {api.title} names no server: give base_url, "
        f"or set {api.base_url_env}"
    )


def names_server(api: Api) -> bool:
    """Whether the document names an absolute URL."""
    return _first_absolute([server.url for server in api.servers]) is not None


def _first_absolute(urls: Sequence[str]) -> str | None:
    for url in urls:
        if url.lower().startswith(("http://", "https://")):
            return url
        if url.startswith("//"):
            return f"https:{url}"
    return None


def checked(url: str) -> str:
    """Give a base URL back without its trailing slash, if requests can go there."""
    if str(url) != str(url).strip():
        raise ConfigurationError("the base URL must not begin or end with a space")
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        # What it says of a URL with a password may be a part of that.
        reason = "" if "@" in url else f": {error}"
        raise ConfigurationError(f"the base URL cannot be used{reason}") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ConfigurationError("the base URL must start with http:// or https://")
    labels = parsed.raw_host.removesuffix(b".").split(b".")
    if not all(0 < len(label) < 64 for label in labels):  # RFC 1035, section 2.3.4
        raise ConfigurationError(
            "the base URL's host has a part that is empty or too long: a dot too many?"
        )
    if parsed.userinfo:
        raise ConfigurationError(
            "the base URL must not carry credentials: give them as arguments"
        )
    if parsed.fragment:
        parsed = parsed.copy_with(fragment=None)
    return str(parsed).rstrip("/")
