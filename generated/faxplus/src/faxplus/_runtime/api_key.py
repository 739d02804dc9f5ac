"""API keys in a header or in a cookie; `api_key_query.py` has those in the query."""

from __future__ import annotations

import httpx2

from .errors import InvalidArgumentError
from .redact import Redactor, SecretText
from .security import Place, TokenScheme


class ApiKey(TokenScheme):
    """A key in the header `name`."""

    name: str

    @property
    def place(self) -> Place:
        """Where the credential goes."""
        return "header", self.name.lower()

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        """Write the credential into a request."""
        request.headers[self.name] = self.ascii(texts[0])


class CookieKey(ApiKey):
    """A key in the cookie `name`."""

    @property
    def place(self) -> Place:
        """Where the credential goes."""
        return "cookie", self.name

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        """Write the credential into a request."""
        text = self.ascii(texts[0])
        if ";" in text:
            raise InvalidArgumentError(f"{self.argument} must not hold a semicolon")
        request.headers["Cookie"] = "; ".join(
            part
            for part in (request.headers.get("Cookie"), f"{self.name}={text}")
            if part
        )
