"""URLs with keys in the query, which their `repr` hides."""

from __future__ import annotations

from collections.abc import Iterable

import httpx2

from .redact import hide_in_url


class SecretUrl(httpx2.URL):
    """A URL whose `repr` hides the values of some query parameters.

    `str` gives it whole, since that is what is sent.
    """

    def __init__(self, url: httpx2.URL, names: Iterable[str]) -> None:
        super().__init__(url)
        self.hidden = frozenset(names)

    @property
    def redacted(self) -> str:
        """The URL as it may be shown."""
        return str(hide_in_url(httpx2.URL(self), self.hidden))

    def __repr__(self) -> str:
        return f"URL({self.redacted!r})"


class SecretRequest(httpx2.Request):
    """A request whose `repr` hides credentials in its URL."""

    def __repr__(self) -> str:
        shown = getattr(self.url, "redacted", str(self.url))
        return f"<Request({self.method!r}, {shown!r})>"


def without(url: httpx2.URL, names: Iterable[str]) -> httpx2.URL:
    """Give a URL without these query parameters (percent-encoded names)."""
    query = url.query.decode("ascii")
    kept = [pair for pair in query.split("&") if pair.partition("=")[0] not in names]
    text = "&".join(kept)
    if text == query:
        return url
    return url.copy_with(query=text.encode("ascii") if text else None)
