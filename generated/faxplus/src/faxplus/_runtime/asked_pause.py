"""The pause that a response asks for, by any of the header fields that are in use.

`Retry-After` (RFC 9110, section 10.2.3) in seconds or as a date, `retry-after-ms` in
milliseconds; where nothing is left of a quota, the end of its window: `RateLimit`
(draft-ietf-httpapi-ratelimit-headers), `RateLimit-Reset` and `X-RateLimit-Reset`.
"""

from __future__ import annotations

import re
import time

import httpx2

_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_MEMBER = re.compile(r";\s*([rt])\s*=\s*(\d{1,15})", re.ASCII)
_EPOCH = 1e9
"""What is larger counts seconds since 1970, and a thousandfold milliseconds."""


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
