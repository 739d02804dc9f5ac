"""Whether a request is sent again, and when: decisions only, nobody waits here.

A request that may have been processed is sent again only where its method is
idempotent (RFC 9110, section 9.2.2), it carries an idempotency key, or the caller says
that repeating does no harm. Surely not processed is what never left (no connection) and
what was turned away for being too many (429).

A server asks for a pause by `Retry-After` (section 10.2.3), `retry-after-ms`, or, where
nothing is left of a quota, the end of its window: `RateLimit`
(draft-ietf-httpapi-ratelimit-headers), `RateLimit-Reset`, `X-RateLimit-Reset`.
"""

from __future__ import annotations

import random
import re
import time

import httpx2

from .options import Attempt
from .request import PreparedRequest

IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})

_NEVER_CONNECTED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_NEVER_RETRIED = (
    httpx2.LocalProtocolError,
    httpx2.UnsupportedProtocol,
    httpx2.ProxyError,
    httpx2.TooManyRedirects,
)
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_MEMBER = re.compile(r";\s*([rt])\s*=\s*(\d{1,15})", re.ASCII)
_EPOCH = 1e9
"""What is larger counts seconds since 1970, and a thousandfold milliseconds."""


def after_failure(
    prepared: PreparedRequest, attempt: int, error: httpx2.RequestError
) -> bool:
    """Decide after an attempt without a response; attempts count from 0."""
    if attempt >= prepared.max_retries or not repeatable(prepared):
        return False
    decided = _decided(prepared, (attempt + 1, prepared.sent, error))
    if decided is not None:
        return decided
    if isinstance(error, _NEVER_RETRIED):
        return False
    if not isinstance(error, httpx2.TransportError):
        return False
    return isinstance(error, _NEVER_CONNECTED) or _harmless(prepared)


def after_response(prepared: PreparedRequest, attempt: int, status: int) -> bool:
    """Decide after a response: 408, 429 and 5XX may be better the next time."""
    if status < 400:
        return False
    if attempt >= prepared.max_retries or not repeatable(prepared):
        return False
    decided = _decided(prepared, (attempt + 1, prepared.sent, status))
    if decided is not None:
        return decided
    statuses = prepared.retry.statuses
    if statuses is not None and status not in statuses:
        return False
    if status == 429:
        return True
    listed = statuses is not None or status == 408 or status >= 500
    return listed and _harmless(prepared)


def _decided(prepared: PreparedRequest, attempt: Attempt) -> bool | None:
    decide = prepared.retry.predicate
    return None if decide is None else decide(attempt)


def _harmless(prepared: PreparedRequest) -> bool:
    return prepared.repeat or prepared.operation.method in IDEMPOTENT


def repeatable(prepared: PreparedRequest) -> bool:
    """Whether the content of a request can be sent again."""
    return prepared.content is None or prepared.content.repeatable


def pause(
    prepared: PreparedRequest, attempt: int, headers: httpx2.Headers | None
) -> float | None:
    """Return the seconds to wait: as the server asks, else growing, with jitter; None
    where the policy does not have them."""
    policy = prepared.retry
    asked = None if headers is None else asked_pause(headers)
    if asked is None:
        longest = policy.first_seconds * policy.factor**attempt
        longest = min(longest, policy.longest_seconds)
        asked = longest * (1 - policy.jitter * random.random())
    elif asked > policy.server_seconds:
        return None
    asked, budget = max(asked, 0.0), policy.budget_seconds
    return asked if budget is None or prepared.age() + asked <= budget else None


def asked_pause(headers: httpx2.Headers) -> float | None:
    """Return the seconds that a response asks to wait; None: it asks for none."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("Retry-After")
    if text is not None:
        seconds = _number(text)
        return seconds if seconds is not None else _until_date(text)
    for policy in headers.get("RateLimit", "").split(","):
        found = dict(_MEMBER.findall(policy))
        if "t" in found and found.get("r") == "0":
            return float(found["t"])
    for prefix in ("RateLimit", "X-RateLimit"):
        reset = _number(headers.get(f"{prefix}-Reset"))
        if reset is not None and _number(headers.get(f"{prefix}-Remaining")) == 0:
            return _until(reset)
    return None


def _number(text: str | None) -> float | None:
    text = (text or "").strip()
    return float(text) if text.isascii() and _NUMBER.fullmatch(text) else None


def _until(reset: float) -> float:
    if reset >= _EPOCH * 1000:
        reset /= 1000
    return max(0.0, reset - time.time()) if reset >= _EPOCH else reset


def _until_date(text: str) -> float | None:
    from email.utils import parsedate_to_datetime  # Few responses pay for it.

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None  # Not readable: as if it were not there.
