"""Points in time in header fields: IMF-fixdate (RFC 9110, section 5.6.7)."""

from __future__ import annotations

import re

from .compare import instant_of

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_FORM = re.compile(
    rf"({'|'.join(_DAYS)}), (\d\d) ({'|'.join(_MONTHS)}) (\d{{4}})"
    r" (\d\d:\d\d:\d\d) GMT",
    re.ASCII,
)


def plain(text: str) -> str | None:
    """Return an IMF-fixdate as RFC 3339 has it; None: it is none."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    day, month, year, time = found[2], _MONTHS.index(found[3]) + 1, found[4], found[5]
    moment = instant_of(f"{year}-{month:02}-{day}T{time}Z")
    if moment is None or _DAYS[moment[0].weekday()] != found[1]:
        return None
    return f"{year}-{month:02}-{day}T{time}Z"


def is_same(given: str, sent: str) -> bool:
    """Whether a field names the second of a point in time that was given."""
    moment, written = instant_of(given), plain(sent)
    if moment is None or written is None:
        return False
    other = instant_of(written)
    return other is not None and moment[0] == other[0]
