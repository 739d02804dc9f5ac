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
