"""Cookie parameters: styles `form` and `cookie` (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from typing import ClassVar

from .errors import InvalidArgumentError
from .parameter import Parameter, listed, scalar
from .query import form_pairs
from .sendable import Pair, Target, refuse_line_breaks


class Cookie(Parameter):
    """A cookie in style `form`, percent-encoded."""

    _: KW_ONLY
    explode: bool = True
    allow_reserved: bool = False

    location: ClassVar[str] = "cookie"

    def add(self, value: object, target: Target) -> None:
        data = self.data(value)
        if data is not None or self.nulls:
            target.cookies += self.pairs(data)

    def pairs(self, data: object) -> list[Pair]:
        """Return JSON data as pairs of name and text; a semicolon would end a pair."""
        pairs = form_pairs(
            self.name, data, explode=self.explode, allow_reserved=self.allow_reserved
        )
        return [(name, text.replace(";", "%3B")) for name, text in pairs]


class PlainCookie(Cookie):
    """A cookie in style `cookie`, as it is."""

    def pairs(self, data: object) -> list[Pair]:
        if self.explode and isinstance(data, Mapping):
            pairs = [(key, scalar(item)) for key, item in data.items()]
        elif self.explode:
            pairs = [(self.name, item) for item in listed(data, True, str)]
        else:
            pairs = [(self.name, ",".join(listed(data, False, str)))]
        where = f"the cookie {self.name!r}"
        for name, text in pairs:
            refuse_line_breaks(name + text, where)
            if ";" in name + text:
                raise InvalidArgumentError(f"{where} must not hold a semicolon")
        return pairs
