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
from contextlib import suppress
from typing import Any

import httpx2

from .http_dates import read_http_date
from .request import PreparedRequest

IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})

_NEVER_CONNECTED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_NEVER_RETRIED = (
    httpx2.LocalProtocolError,
    httpx2.UnsupportedProtocol,
    httpx2.ProxyError,
)
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_MEMBER = re.compile(r";\s*([rt])\s*=\s*(\d{1,15})", re.ASCII)
_EPOCH = 1e9
"""What is larger counts seconds since 1970, and a thousandfold milliseconds."""


def is_repeated(
    prepared: PreparedRequest, attempt: int, outcome: int | httpx2.RequestError
) -> bool:
    """Decide after a status of failure, or an error; attempts count from 0."""
    if attempt >= prepared.max_retries or not prepared.repeatable:
        return False
    policy = prepared.retry
    if policy.predicate is not None:
        decided = policy.predicate((attempt + 1, prepared.sent, outcome))
        if decided is not None:
            return decided
    harmless = prepared.repeat or prepared.operation.method in IDEMPOTENT
    if isinstance(outcome, int):
        better = outcome in (408, 429) or outcome >= 500
        if policy.statuses is not None:
            better = outcome in policy.statuses
        return better and (harmless or outcome == 429)
    if isinstance(outcome, _NEVER_RETRIED):
        return False
    if not isinstance(outcome, httpx2.TransportError):  # Of redirects, or of codings.
        return False
    return harmless or isinstance(outcome, _NEVER_CONNECTED)


def pause(prepared: PreparedRequest, attempt: int, outcome: Any) -> float | None:
    """Return the seconds to wait after a response, or an error; None: that was it.

    As the server asks, else growing, with jitter.
    """
    failed = isinstance(outcome, httpx2.RequestError)
    if not is_repeated(prepared, attempt, outcome if failed else outcome.status_code):
        return None
    policy = prepared.retry
    asked = None if failed else asked_pause(outcome.headers)
    if asked is None:
        longest = policy.longest_seconds
        with suppress(OverflowError):  # After very many attempts.
            longest = min(longest, policy.first_seconds * policy.factor**attempt)
        asked = longest * (1 - policy.jitter * random.random())
    elif asked > policy.server_seconds:
        return None
    asked, budget = max(asked, 0.0), policy.budget_seconds
    end = time.monotonic() - prepared.started + asked
    return asked if budget is None or end <= budget else None


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
            if reset >= _EPOCH * 1000:
                reset /= 1000
            return max(0.0, reset - time.time()) if reset >= _EPOCH else reset
    return None


def _number(text: str | None) -> float | None:
    text = (text or "").strip()
    return float(text) if text.isascii() and _NUMBER.fullmatch(text) else None


def _until_date(text: str) -> float | None:
    try:
        return max(0.0, read_http_date(text).timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None  # Not readable: as if it were not there.
