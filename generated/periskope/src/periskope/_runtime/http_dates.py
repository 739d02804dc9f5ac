"""Points in time as header fields of HTTP have them (RFC 9110, section 5.6.7)."""

from __future__ import annotations

from datetime import UTC, datetime


def read_http_date(text: str) -> datetime:
    """Return a date of HTTP, also in the two obsolete forms.

    Raises:
        ValueError: It is none.
    """
    from email.utils import parsedate_to_datetime  # Few responses pay for it.

    found = parsedate_to_datetime(text)
    # The form of `asctime` has no zone, and is of UTC as well.
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def http_date(value: object) -> object:
    """Return a datetime as `Sun, 06 Nov 1994 08:49:37 GMT`, anything else as it is."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return value
    from email.utils import format_datetime  # Few requests pay for it.

    return format_datetime(value.astimezone(UTC), usegmt=True)
