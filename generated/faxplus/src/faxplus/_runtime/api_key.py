"""API keys in a header or in a cookie; `api_key_query.py` has those in the query."""

from __future__ import annotations

from dataclasses import KW_ONLY

import httpx2

from .errors import InvalidArgumentError
from .redact import Redactor
from .secret import SecretText
from .security import TokenScheme, prefixed
from .sendable import Place


class ApiKey(TokenScheme):
    """A key in the header `name`."""

    name: str
    _: KW_ONLY
    prefix: str = ""
    """What stands before the key, such as `Token`."""

    @property
    def place(self) -> Place:
        return "header", self.name.lower()

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        text = prefixed(self.prefix, self.ascii(texts[0]))
        if self.name.lower() == "cookie":
            add_cookie(request, text)
        else:
            request.headers[self.name] = text


class CookieKey(ApiKey):
    """A key in the cookie `name`."""

    @property
    def place(self) -> Place:
        return "cookie", self.name

    def apply(
        self, texts: list[SecretText], request: httpx2.Request, _redactor: Redactor, /
    ) -> None:
        text = self.ascii(texts[0])
        if ";" in text:
            raise InvalidArgumentError(f"{self.argument} must not hold a semicolon")
        add_cookie(request, SecretText(f"{self.name}={text}"))


def add_cookie(request: httpx2.Request, text: SecretText) -> None:
    """Join text to the one field for all cookies (RFC 6265, section 5.4)."""
    present = request.headers.get("Cookie")
    request.headers["Cookie"] = f"{present}; {text}" if present else text
