"""Secrets that do not show: in `repr`, logs, exceptions, tracebacks or pickles.

Credentials are `Secret` from the moment a client gets them. They become text only in
the request that is sent, whose `repr` hides them; what errors and answers hold of a
request is a copy without them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from typing import NoReturn

import httpx2

REDACTED = "[redacted]"

_ALWAYS = frozenset({"authorization", "proxy-authorization", "cookie"})


class Secret:
    """Text that only `reveal` gives; made of the text or of a function for it."""

    __slots__ = ("_give",)

    def __init__(self, value: str | Callable[[], str]) -> None:
        self._give: Callable[[], str] = (
            (lambda: value) if isinstance(value, str) else value
        )

    def reveal(self) -> str:
        """Give the text itself, for the one moment when it is sent."""
        return self._give()

    def __repr__(self) -> str:
        return REDACTED

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled or copied")


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
        url = self.url
        shown = url.redacted if isinstance(url, SecretUrl) else str(url)
        return f"<Request({self.method!r}, {shown!r})>"


class _HideUrls(logging.Filter):
    """Write URLs without their secrets into the log of the HTTP library."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                arg.redacted if isinstance(arg, SecretUrl) else arg
                for arg in record.args
            )
        return True


logging.getLogger("httpx2").addFilter(_HideUrls())


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


def without(url: httpx2.URL, names: Iterable[str]) -> httpx2.URL:
    """Give a URL without these query parameters (percent-encoded names)."""
    query = url.query.decode("ascii")
    kept = [pair for pair in query.split("&") if pair.partition("=")[0] not in names]
    text = "&".join(kept)
    if text == query:
        return url
    return url.copy_with(query=text.encode("ascii") if text else None)


def hide(
    request: httpx2.Request, headers: Iterable[str], query: Iterable[str]
) -> httpx2.Request:
    """Copy a request without credentials: for errors, answers and whoever shows them.

    Args:
        headers: Names of the headers that credentials go into, in lower case.
        query: Names of the query parameters, percent-encoded.
    """
    secret = _ALWAYS.union(headers)
    shown = [
        (name, REDACTED if name.lower() in secret else value)
        for name, value in request.headers.multi_items()
    ]
    try:
        content = request.content
    except httpx2.RequestNotRead:
        content = b""  # A stream, which is gone once it is sent.
    copy = httpx2.Request(
        request.method,
        hide_in_url(httpx2.URL(request.url), query),
        headers=[(name.encode(), value.encode()) for name, value in shown],
        stream=httpx2.ByteStream(content),
    )
    copy.read()
    return copy
