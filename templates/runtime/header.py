"""Header parameters: style `simple`, not percent-encoded (OpenAPI 3.2, 4.12.2)."""

from __future__ import annotations

from dataclasses import KW_ONLY
from datetime import UTC, datetime
from typing import ClassVar

from .parameter import Parameter, listed
from .sendable import Place, Target, refuse_line_breaks


class Header(Parameter):
    """A header of the request."""

    _: KW_ONLY
    explode: bool = False

    location: ClassVar[str] = "header"

    @property
    def place(self) -> Place:
        return "header", self.name.lower()

    def add(self, value: object, target: Target) -> None:
        data = self.data(value)
        if data is None and not self.nulls:
            return
        text = self.expand(data)
        refuse_line_breaks(text, f"the header {self.name!r}")
        target.headers.append((self.name, text))

    def expand(self, data: object) -> str:
        """Return JSON data as the text of the header."""
        return ",".join(listed(data, self.explode, str))


def http_date(value: object) -> object:
    """Return a datetime as HTTP has it (RFC 9110, 5.6.7), anything else as it is.

    `Sun, 06 Nov 1994 08:49:37 GMT`.
    """
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return value
    from email.utils import format_datetime  # Few requests pay for it.

    return format_datetime(value.astimezone(UTC), usegmt=True)
