"""What a caller may give for a file or for a body that is sent as it is."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from os import PathLike
from typing import TypeAlias

from .content import Readable

FileContent: TypeAlias = bytes | PathLike[str] | Readable
"""Bytes, a path, or a binary file object."""

File: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str | None, FileContent, str | None]
)
"""A file of a form, on its own or as `(filename, content, media type)`."""

RawBody: TypeAlias = FileContent | Iterable[bytes] | AsyncIterable[bytes]
"""A whole body: a file's content, or pieces of bytes as they come."""
