"""Path parameters in style `simple` (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import ClassVar

from .errors import InvalidArgumentError
from .parameter import Parameter, listed
from .reserved import encode_in_path
from .sendable import Target, refuse_line_breaks


class Path(Parameter):
    """A `{name}` of the path; one that is as its argument need not be stated."""

    _: KW_ONLY
    explode: bool = False
    allow_reserved: bool = False
    segments: bool = False
    """Whether the value may be several segments: its slashes stay slashes."""

    location: ClassVar[str] = "path"

    @property
    def place(self) -> None:
        """No credential goes into a path."""

    def add(self, value: object, target: Target) -> None:
        """Write a value into the path; an empty one would make it another path."""
        data = value if type(value) is str else self.data(value)
        if data is None and not self.nulls:
            raise InvalidArgumentError(
                f"the path parameter {self.name!r} must not be None"
            )
        text = self.expand(data)
        if not text:
            raise InvalidArgumentError(
                f"the path parameter {self.name!r} must not be empty"
            )
        target.path[self.name] = refuse_line_breaks(
            text, f"the path parameter {self.name!r}"
        )

    def expand(self, data: object) -> str:
        """Return JSON data as the text of the path."""
        if type(data) is str:
            return self.quoted(data)
        return ",".join(listed(data, self.explode, self.quoted))

    def quoted(self, text: str) -> str:
        """Percent-encode a piece of the value."""
        return encode_in_path(text, self.allow_reserved, self.segments)
