"""Which URL the operations of a client lie under (OpenAPI 3.2, section 4.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import httpx2

from .api import Api, Server
from .errors import ConfigurationError


def base_url(
    api: Api,
    own: Sequence[Server],
    given: str | None,
    variables: Mapping[str, str | None],
) -> str:
    """Return the URL that a path is appended to: `given`, of `own`, or of the API."""
    if given is not None:
        return checked(given)
    shared = _first_absolute([each.expand(variables) for each in api.servers])
    if not own:
        if shared is None:
            raise missing_base_url(api)
        return checked(shared)
    urls = [each.expand(variables) for each in own]
    absolute = _first_absolute(urls)
    if absolute is not None:
        return checked(absolute)
    if shared is None:
        raise missing_base_url(api)
    return checked(str(httpx2.URL(shared).join(urls[0])))


def missing_base_url(api: Api) -> ConfigurationError:
    """Make the error for a client that knows no server."""
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
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"the base URL cannot be used: {error}") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ConfigurationError("the base URL must start with http:// or https://")
    if parsed.userinfo:
        raise ConfigurationError(
            "the base URL must not carry credentials: give them as arguments"
        )
    if parsed.fragment:
        parsed = parsed.copy_with(fragment=None)
    return str(parsed).rstrip("/")
