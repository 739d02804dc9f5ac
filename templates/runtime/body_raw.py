"""Request bodies that are bytes: sent as they are, in pieces where they are large."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import KW_ONLY
from typing import cast

from .body import Body, Content
from .body_text import written
from .content import Pieces, is_file
from .files import RawBody
from .media import BINARY
from .omit import omit


class Raw(Body):
    """`bytes`, a path, a binary file object, or an iterable of bytes."""

    _: KW_ONLY
    media_type: str = BINARY

    def value(self, values: Mapping[str, object]) -> object:
        """Return the body among a call's values; None is no body either."""
        value = super().value(values)
        return omit if value is None else value

    def encode(self, value: object, media_type: str) -> Content:
        """Return a value as content; a file comes with its name in a tuple, too."""
        if isinstance(value, tuple) and len(value) >= 2 and is_file(value[1]):
            value = value[1]
        streamed = isinstance(value, (Iterable, AsyncIterable))
        if is_file(value) or (streamed and not isinstance(value, (str, Mapping))):
            return Pieces(media_type, [cast(RawBody, value)])
        return written(value, media_type)

    def default(self, _value: object) -> str:
        return BINARY
