"""What hides secrets in logs, errors and responses.

Credentials are text only in the request that is sent; errors and responses hold a copy
without them. What a call has sent is replaced wherever a server quotes it.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any, Final, NoReturn
from urllib.parse import quote, quote_plus

import httpx2

REDACTED = "[redacted]"

SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie"})

_QUOTABLE = 4
"""Characters: what is shorter would be found everywhere."""


class Redactor:
    """What one call has sent as credentials, to be hidden where a server quotes it."""

    __slots__ = ("_forms", "_learned")

    def __init__(self) -> None:
        self._learned: dict[str, None] = {}
        self._forms: list[str] | None = None

    def learn(self, text: str) -> None:
        if len(text) >= _QUOTABLE and text not in self._learned:
            self._learned[str(text)] = None
            self._forms = None

    @property
    def forms(self) -> list[str]:
        """Every form in which a server may quote what was sent, the longest first."""
        if self._forms is None:
            found = {form for text in self._learned for form in _forms(text)}
            self._forms = sorted(found, key=len, reverse=True)
        return self._forms

    def scrub(self, text: str) -> str:
        for form in self.forms:
            text = text.replace(form, REDACTED)
        return text

    def beginning(self, text: str, most: int) -> str:
        """Return the first characters of a text, however long it is, scrubbed."""
        end = most
        for form in self.forms if len(text) > most else ():
            # One that is cut in two would not be found.
            start = text.find(form, max(0, most - len(form) + 1), most + len(form) - 1)
            end = end if start < 0 else min(end, start)
        return self.scrub(text[:end]) + ("…" if len(text) > end else "")

    def headers(self, headers: httpx2.Headers) -> httpx2.Headers:
        return httpx2.Headers(
            [(name, self.scrub_bytes(text)) for name, text in headers.raw]
        )

    def scrub_bytes(self, text: bytes) -> bytes:
        if not self._learned:
            return text
        shown = self.scrub(text.decode("utf-8", "surrogateescape"))
        return shown.encode("utf-8", "surrogateescape")

    def __reduce__(self) -> NoReturn:
        raise TypeError("secrets cannot be pickled or copied")


_HTML: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)
"""As `html.escape`, which is loaded with a table of all entities."""


def _forms(text: str) -> Iterable[str]:
    """List how a text is quoted: raw, percent-encoded, in JSON, in HTML."""
    yield text
    encoded = text.encode("utf-8", "replace")
    for form in (quote(encoded, safe=""), quote(encoded, safe="~"), quote(encoded)):
        yield form
        yield re.sub("%..", lambda triplet: triplet.group().lower(), form)
    yield quote_plus(encoded)
    yield json.dumps(text)[1:-1]
    yield json.dumps(text).replace("/", "\\/")[1:-1]
    yield text.translate(_HTML)


sending: ContextVar[Redactor | None] = ContextVar("sending", default=None)
"""Hides the credentials of the request that is sent in the HTTP library's log."""


class _HideSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            # URLs of clients with a key in the query (`api_key_query.py`).
            record.args = tuple(getattr(one, "redacted", one) for one in record.args)
        redactor = sending.get()
        if redactor is not None:
            record.msg, record.args = redactor.scrub(record.getMessage()), None
        return True


_FILTER = _HideSecrets()
_LOGGERS = ("httpx2", *(f"httpcore2.{part}" for part in ("http11", "http2", "proxy")))


def hide_in_logs() -> None:
    """Keep secrets out of the HTTP library's log, for a client that has any."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_FILTER)


def hide_in_url(url: httpx2.URL, names: Iterable[str]) -> httpx2.URL:
    """Give a URL with the values of these query parameters, and any userinfo, hidden.

    `names` are as they stand in the URL, percent-encoded.
    """
    query = shown = url.query.decode("ascii")
    for name in names:
        start = re.escape(name)
        shown = re.sub(rf"(?:^|(?<=&)){start}=[^&]*", f"{name}={REDACTED}", shown)
    if url.userinfo:
        url = url.copy_with(userinfo=b"")
    return url if shown == query else url.copy_with(query=shown.encode("ascii"))


def hide(request: httpx2.Request, api: Any) -> httpx2.Request:
    """Copy a request without the credentials that an API has (`api.py`)."""
    shown = [
        (name, REDACTED if name.lower() in api.secret_headers else value)
        for name, value in request.headers.multi_items()
    ]
    try:
        content = b"" if request.extensions.get("secret") else request.content
    except httpx2.RequestNotRead:
        content = b""  # A stream, which is gone once it is sent.
    copy = httpx2.Request(
        request.method,
        hide_in_url(httpx2.URL(request.url), api.secret_query),
        headers=[(name.encode(), value.encode()) for name, value in shown],
        stream=httpx2.ByteStream(content),
    )
    copy.read()
    return copy
