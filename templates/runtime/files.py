"""What a caller may give for a file or for a body that is sent as it comes.

`pydantic.TypeAdapter` can be built for every annotation: what only a program can give,
such as an open file, is taken as it is, and data is left to the other alternatives.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from os import PathLike
from typing import (
    Annotated,
    Any,
    Protocol,
    TypeAlias,
    TypeVar,
    get_args,
    runtime_checkable,
)

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import is_instance_schema, list_schema

from .with_schema import WithSchema

T = TypeVar("T")


@runtime_checkable
class Readable(Protocol):
    """A binary file object."""

    def read(self, size: int = -1, /) -> bytes: ...


def _instance(of: type) -> WithSchema:
    return WithSchema(lambda _source, _handler: is_instance_schema(of))


def _list(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    (item,) = get_args(source)
    return list_schema(handler.generate_schema(item))


FileContent: TypeAlias = (
    bytes | PathLike[str] | Annotated[Readable, _instance(Readable)]
)
"""Bytes, a path, or a binary file object."""


@dataclass(frozen=True, slots=True)
class FilePart:
    """A part of a form with all that its head can say."""

    content: RawBody | str
    """What is iterated is sent as it comes, and once."""
    _: KW_ONLY
    filename: str | None = None
    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """Further header fields of the part, the document's own among them."""


File: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str | None, FileContent, str | None]
    | Annotated[FilePart, _instance(FilePart)]
)
"""A file of a form: its content, `(filename, content, media type)`, or `FilePart`."""

RawBody: TypeAlias = (
    FileContent
    | Annotated[Iterable[bytes], _instance(Iterator)]
    | Annotated[AsyncIterable[bytes], _instance(AsyncIterable)]
)
"""A whole body: a file's content, or pieces of bytes as they come."""

BodyItems: TypeAlias = (
    Annotated[Iterable[T], WithSchema(_list)]
    | Annotated[AsyncIterable[T], _instance(AsyncIterable)]
)
"""A body of items that are sent as they come, a line each."""
