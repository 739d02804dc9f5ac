"""API keys in the query: the `repr` of URLs and requests hides them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

import httpx2

from .redact import Redactor, hide_in_url
from .secret import SecretText
from .security import TokenScheme
from .sendable import Place


class QueryKey(TokenScheme):
    """A key as the query parameter `name`."""

    name: str

    @property
    def place(self) -> Place:
        return "query", self.name

    def hidden(
        self, url: httpx2.URL, *, redirected: bool
    ) -> tuple[SecretUrl, type[SecretRequest]]:
        """Return a URL that hides this key, which a redirect loses, and the request."""
        name = quote(self.name, safe="~")
        hidden = url.hidden if isinstance(url, SecretUrl) else frozenset()
        url = without(url, (name,)) if redirected else url
        return SecretUrl(url, hidden | {name}), SecretRequest

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        url = request.url
        name = quote(self.name, safe="~")
        start = url.query + b"&" if url.query else b""
        hidden = url.hidden if isinstance(url, SecretUrl) else frozenset()
        request.url = SecretUrl(
            url.copy_with(query=start + f"{name}={quote(texts[0], safe='~')}".encode()),
            hidden | {name},
        )


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
