"""API keys in the query."""

from __future__ import annotations

from urllib.parse import quote

import httpx2

from .redact import Redactor
from .secret import SecretText
from .secret_url import SecretRequest, SecretUrl, without
from .security import TokenScheme
from .sendable import Place


class QueryKey(TokenScheme):
    """A key as the query parameter `name`."""

    name: str

    @property
    def place(self) -> Place:
        """Where the credential goes."""
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
        """Write the credential into a request."""
        url = request.url
        name = quote(self.name, safe="~")
        start = url.query + b"&" if url.query else b""
        hidden = url.hidden if isinstance(url, SecretUrl) else frozenset()
        request.url = SecretUrl(
            url.copy_with(query=start + f"{name}={quote(texts[0], safe='~')}".encode()),
            hidden | {name},
        )
