"""Responses of bytes: the status is known at the call, the content comes when asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from .base import BaseResource
from .binary_reading import BinaryOperation, BinaryReading, T
from .download import Progress
from .options import GivenOptions


class BinaryResponse(BinaryReading):
    """Bytes that a server sends, read once: as a whole, in pieces, or into a file."""

    @classmethod
    def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: BinaryOperation[T],
        options: GivenOptions,
        /,
        **values: object,
    ) -> T | BinaryResponse:
        """Send a request; bytes of a success are left to be read."""
        sender, call = resource._begin(operation, options, values)
        value: T | BinaryResponse = sender.run(cls.called(sender, call))
        return value

    @property
    def content(self) -> bytes:
        """All of it."""
        return self.read()

    def __bytes__(self) -> bytes:
        return self.read()

    def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIConnectionError: The connection broke.
            ResponseTooLargeError: It is over the limit of responses in memory.
        """
        content: bytes = self._sender.run(self._read())
        return content

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Where the connection breaks and the server gives parts, the rest is asked for.

        Raises:
            APIConnectionError: The connection broke.
            InvalidArgumentError: The content was read already.
        """
        yield from self._sender.iterate(self._chunks())

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> Path:
        """Write it to a file as it arrives; the file is there only when it is whole.

        Args:
            path: Where to; what is there is replaced.
            progress: Is called with the bytes so far, and those of all or None.
            resume: Keep what came when it breaks off, and go on with it the next time,
                if the server gives parts of the same content (`If-Range`).

        Returns:
            The path.

        Raises:
            APIConnectionError: The connection broke, and the rest could not be had.
            OSError: The file cannot be written.
        """
        saved: Path = self._sender.run(self._save(path, progress, resume))
        return saved

    def close(self) -> None:
        """Give the connection back."""
        self._sender.run(self._close())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        if not self._closed:
            self._warn()
            self.close()
