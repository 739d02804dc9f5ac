"""What every parameter has, and how JSON data becomes text (OpenAPI 3.2, section 4.12).

Values arrive as Python objects, become JSON data (`encode.py`), and then text; empty
ones as RFC 6570 has them. What a style does not define, an array or object within an
array or object, is sent as JSON. Which characters stay as they are in a path or a query
is RFC 3986's, section 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY
from decimal import Decimal
from typing import ClassVar, TypeGuard

from .encode import dump_json, encode
from .omit import omit
from .record import Record
from .sendable import Place, Target, quoted

_TRIPLET = "(%[0-9A-Fa-f]{2})"

_QUERY_RESERVED = "/:?@!$'()*,;="
"""What `allowReserved` leaves as it is in a query: the reserved characters without
those that end the query or a pair, or that forms read as a space (`#&+[]`)."""
_PATH_RESERVED = ":@!$&'()*+,;="
"""Likewise in a path: without `/?#[]` (section 4.12, path parameters)."""
_PATH_LITERAL = "/:@!$&'()*+,;="
_QUERY_LITERAL = "/:?@!$&'()*+,;="


class Parameter(Record):
    """One parameter.

    `argument` is the Python argument that gives the value; the wire name when None.
    """

    name: str
    argument: str | None = None
    _: KW_ONLY
    encoding: Callable[[object], object] | None = None
    """Writes bytes, and bytes in a list, as text (`bytes_text.py`)."""
    const: object = omit
    """The one possible value of a required parameter: sent without an argument."""

    location: ClassVar[str]
    nulls: ClassVar[bool] = False
    """Whether null has a text there, as it has in JSON."""

    @property
    def place(self) -> Place | None:
        """Where a credential could go as well."""
        return self.location, self.name

    @property
    def keyword(self) -> str:
        """The argument that gives the value; a constant has none."""
        return (self.argument or self.name) if self.const is omit else ""

    def given(self, values: Mapping[str, object]) -> object:
        """Return the value that a call gives; `omit` where it gives none."""
        return values.get(self.keyword, omit) if self.const is omit else self.const

    def add(self, value: object, target: Target) -> None:
        """Write a value into what is sent."""
        raise NotImplementedError

    def data(self, value: object) -> object:
        """Return a value as JSON data; bytes without an encoding go out as they are."""
        if self.encoding is not None:
            value = self.encoding(value)
        elif isinstance(value, (bytes, bytearray, memoryview)):
            value = bytes(value).decode("utf-8", "surrogateescape")
        data = encode(value)
        return data if self.nulls else without_nulls(data)


def without_nulls(data: object) -> object:
    """Leave null out of an array or an object: there it is nothing (RFC 6570, 2.3)."""
    if isinstance(data, Mapping):
        return {key: item for key, item in data.items() if item is not None}
    if is_list(data):
        return [item for item in data if item is not None]
    return data


def scalar(value: object) -> str:
    """Return one JSON value as text: `true`, `null`, digits in full, else JSON."""
    match value:
        case str():
            return value
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return "null"
        case Decimal():
            return format(value, "f") if abs(value.adjusted()) < 40 else str(value)
        case _:
            return dump_json(value).decode("utf-8")


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is an array of JSON data."""
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def is_flat(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is an array of scalars."""
    return is_list(value) and not any(
        isinstance(item, Mapping) or is_list(item) for item in value
    )


def listed(data: object, explode: bool, quote: Callable[[str], str]) -> list[str]:
    """List what a value holds: `k=v`, or `k` and `v`, for an object."""
    if isinstance(data, Mapping):
        if explode:
            return [f"{quote(k)}={quote(scalar(v))}" for k, v in data.items()]
        return [quote(part) for k, v in data.items() for part in (k, scalar(v))]
    if is_list(data):
        return [quote(scalar(item)) for item in data]
    return [quote(scalar(data))]


def encode_in_path(text: str, allow_reserved: bool, segments: bool = False) -> str:
    """Encode a value that goes into the path; `segments` keeps slashes as such."""
    if segments:
        return quoted(text, "/~")
    return _keeping_triplets(text, _PATH_RESERVED) if allow_reserved else quoted(text)


def encode_in_query(text: str, allow_reserved: bool) -> str:
    """Encode a value that goes into the query or into an urlencoded body."""
    return _keeping_triplets(text, _QUERY_RESERVED) if allow_reserved else quoted(text)


def path_literal(text: str) -> str:
    """Encode what a path template says literally, if it is not encoded already."""
    return _keeping_triplets(text, _PATH_LITERAL)


def query_literal(text: str) -> str:
    """Encode a query that is given as a whole, if it is not encoded already."""
    return _keeping_triplets(text, _QUERY_LITERAL)


def _keeping_triplets(text: str, reserved: str) -> str:
    """Encode text but for `reserved`; triplets are kept (RFC 6570, section 3.2.3)."""
    pieces = re.split(_TRIPLET, text) if "%" in text else (text,)
    return "".join(
        piece if at % 2 else quoted(piece, reserved + "~")
        for at, piece in enumerate(pieces)
    )
