"""One response as the judge serves it, and what the client should make of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal

from ...ir.document import Json
from ..document.api import Content
from ..wire.decode import ABSENT
from .event_streams import Event

SEQUENCES = ("events", "lines")
"""Forms of what comes item by item."""

_TENTH = 0.1
_DIGITS = "0.10000000000000001"
"""The same double, as C and much of what is written in it prints it (`%.17g`)."""
_PLACES = re.compile(r"(?<=[:,\[])0\.1(?=[,\]}])")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the server, and what the client should make of it."""

    label: str
    key: str
    """The documented status key, or `undocumented`."""

    status: int
    media_type: str | None
    content: bytes
    value: Json = ABSENT
    """JSON data that the result must write back to; ABSENT: nothing came."""

    form: str = "nothing"
    """`json`, `text`, `bytes`, `events`, `lines`, `xml`, `nothing`, or `fault`: an
    answer that must end in an error which says so."""

    schema: str | None = None
    sent: bytes | None = None
    """What is sent for the content, where that is compressed."""

    headers: tuple[tuple[str, str], ...] = ()
    events: tuple[Event, ...] = ()
    """What else must be given of each server-sent event; `value` has their data."""

    strict: bool = False
    """Whether it is as documented: reading that forgives nothing must take it."""

    unfit: str | None = None
    """The schema that no value fits, where this one does not."""

    @property
    def raw(self) -> bytes:
        """The bytes that are sent."""
        return self.content if self.sent is None else self.sent

    @property
    def typed(self) -> bool:
        """Tell whether its schema has a type for all of it."""
        return not self.label.endswith((" unknown", " newer"))

    @property
    def varied(self) -> bool:
        """Tell whether only its value tells it from an answer before it."""
        return " variation " in self.label or not self.typed

    def digits(self, number: float) -> Decimal:
        """Give a number of the value with the digits that it was served with."""
        long = number == _TENTH and _DIGITS.encode() in self.content
        return Decimal(_DIGITS if long else repr(number))

    @property
    def documented(self) -> bool:
        """Tell whether the document names the status."""
        return self.key != "undocumented"


def dump(value: Json) -> bytes:
    """Write JSON as a server might."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def dump_digits(value: Json) -> bytes:
    """Write JSON with more digits than a double has, where there is a tenth.

    Who reads doubles reads the same; a decimal must keep what came.
    """
    plain = dump(value)
    text = plain.decode()
    longer = _PLACES.sub(_DIGITS, text)
    # What looks like a number may stand in a string.
    return longer.encode() if longer != text and json.loads(longer) == value else plain


def record(value: Json) -> bytes:
    """Write a text of a sequence, which may be of several lines (RFC 7464, 2.2)."""
    return b"\x1e" + json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"


def unfit_schema(
    content: Content,
    form: str,
    value: Json,
    unmade: Collection[str],
    is_sound: Callable[[str, Json], bool],
) -> str | None:
    """Return the schema that no value fits, where that shows in this one."""
    if form in SEQUENCES:
        roots = tuple(one for one in (content.schema, content.item_schema) if one)
        parts = tuple(f"{one}/" for one in roots)
        return next((p for p in unmade if p in roots or p.startswith(parts)), None)
    schema = content.schema
    if schema is None or schema not in unmade or is_sound(schema, value):
        return None
    return schema
