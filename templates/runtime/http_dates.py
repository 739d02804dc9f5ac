"""Points in time as header fields of HTTP have them (RFC 9110, section 5.6.7)."""

from __future__ import annotations

from datetime import UTC, datetime


def http_date(value: object) -> object:
    """Return a datetime as `Sun, 06 Nov 1994 08:49:37 GMT`, anything else as it is."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        return value
    from email.utils import format_datetime  # Few requests pay for it.

    return format_datetime(value.astimezone(UTC), usegmt=True)
