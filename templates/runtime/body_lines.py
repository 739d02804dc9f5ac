"""Request bodies of one JSON value a line, or RFC 7464 records."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from dataclasses import KW_ONLY

from .body import Body, Content
from .body_raw import Raw
from .body_text import is_written
from .content import Pieces, is_file
from .encode import dump_json, encode
from .files import RawBody


class JsonLines(Body):
    """The body is an iterable of items, sync or async, each sent as it comes."""

    _: KW_ONLY
    media_type: str = "application/x-ndjson"
    encoding: Callable[[object], object] | None = None
    """Writes an item, where its schema has it otherwise than its type."""

    def encode(self, value: object, media_type: str) -> Content:
        """Return items as lines; text, bytes and files as they are."""
        if is_written(value) or is_file(value):
            return Raw().encode(value, media_type)
        return Pieces(media_type, [_lines(value, media_type, self.encoding)])


def _lines(
    value: object, media_type: str, encoding: Callable[[object], object] | None
) -> RawBody:
    start = b"\x1e" if "json-seq" in media_type else b""

    def line(item: object) -> bytes:
        data = item if encoding is None else encoding(item)
        return start + dump_json(encode(data)) + b"\n"

    if isinstance(value, AsyncIterable):
        return _EachAsync(value, line)
    if isinstance(value, Mapping) or not isinstance(value, Iterable):
        return line(value)
    if isinstance(value, Iterator):
        return map(line, value)
    return [line(item) for item in value]


class _EachAsync:
    """An asynchronous iterable's items, each written as a line."""

    def __init__(
        self, items: AsyncIterable[object], line: Callable[[object], bytes]
    ) -> None:
        self._items = items
        self._line = line

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for item in self._items:
            yield self._line(item)
