"""API keys in the query."""

from __future__ import annotations

from urllib.parse import quote

import httpx2

from .redact import Redactor, SecretText, SecretUrl
from .security import Place, TokenScheme


class QueryKey(TokenScheme):
    """A key as the query parameter `name`."""

    name: str

    @property
    def place(self) -> Place:
        """Where the credential goes."""
        return "query", self.name

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
