"""Whether a request is sent again, and when: decisions only, nobody waits here.

A request that may have been processed is sent again only where its method is
idempotent (RFC 9110, section 9.2.2) or the caller says that repeating does no harm.
Surely not processed is what never left (no connection) and what was turned away for
being too many (429).
"""

from __future__ import annotations

import random

import httpx2

from .errors import retry_after
from .request import PreparedRequest

IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
LONGEST = 60.0
"""Seconds: where a server asks for a longer pause, nobody waits."""

_FIRST = 0.5
_NEVER_CONNECTED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_NEVER_RETRIED = (
    httpx2.LocalProtocolError,
    httpx2.UnsupportedProtocol,
    httpx2.ProxyError,
    httpx2.TooManyRedirects,
)


def after_failure(
    prepared: PreparedRequest, attempt: int, error: httpx2.RequestError
) -> bool:
    """Decide after an attempt without a response; attempts count from 0."""
    if attempt >= prepared.max_retries or isinstance(error, _NEVER_RETRIED):
        return False
    if not isinstance(error, httpx2.TransportError) or not repeatable(prepared):
        return False
    return isinstance(error, _NEVER_CONNECTED) or _harmless(prepared)


def after_response(prepared: PreparedRequest, attempt: int, status: int) -> bool:
    """Decide after a response: 408, 429 and 5XX may be better the next time."""
    if status < 400:
        return False
    if attempt >= prepared.max_retries or not repeatable(prepared):
        return False
    if status == 429:
        return True
    return (status == 408 or status >= 500) and _harmless(prepared)


def _harmless(prepared: PreparedRequest) -> bool:
    return prepared.repeat or prepared.operation.method in IDEMPOTENT


def repeatable(prepared: PreparedRequest) -> bool:
    """Whether the content of a request can be sent again."""
    return prepared.content is None or prepared.content.repeatable


def pause(attempt: int, headers: httpx2.Headers | None) -> float | None:
    """Return the seconds to wait: as the server asks, else growing, with jitter.

    None: the server asks for a longer pause than `LONGEST`, and to ask before its end
    would be of no use.
    """
    asked = None if headers is None else retry_after(headers.get("Retry-After"))
    if asked is not None:
        return asked if asked <= LONGEST else None
    longest = min(_FIRST * 2.0**attempt, 8.0)
    return longest * (0.5 + random.random() / 2)
