"""Asynchronous responses of bytes; the content comes when it is asked for."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final, Self

from .base import BaseResource
from .binary_reading import BinaryOperation, BinaryReading, T
from .download import Progress
from .options import GivenOptions

_closing: Final[set[Any]] = set()


class AsyncBinaryResponse(BinaryReading):
    """Bytes that a server sends, read once: as a whole, in pieces, or into a file."""

    @classmethod
    async def of(
        cls,
        resource: BaseResource[Any, Any],
        operation: BinaryOperation[T],
        options: GivenOptions,
        /,
        **values: object,
    ) -> T | AsyncBinaryResponse:
        """Send a request; bytes of a success are left to be read."""
        sender, call = resource._begin(operation, options, values)
        value: T | AsyncBinaryResponse = await sender.run(cls.called(sender, call))
        return value

    @property
    def content(self) -> bytes:
        """All of it, once it was read.

        Raises:
            InvalidArgumentError: `await response.read()` comes first.
        """
        if self._content is None:
            raise self._refused("await response.read() comes first")
        return self._content

    def __bytes__(self) -> bytes:
        return self.content

    async def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIConnectionError: The connection broke.
            ResponseTooLargeError: It is over the limit of responses in memory.
        """
        content: bytes = await self._sender.run(self._read())
        return content

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Where the connection breaks and the server gives parts, the rest is asked for.

        Raises:
            APIConnectionError: The connection broke.
            InvalidArgumentError: The content was read already.
        """
        async for chunk in self._sender.iterate(self._chunks()):
            yield chunk

    async def save(
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
        saved: Path = await self._sender.run(self._save(path, progress, resume))
        return saved

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._close()

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        if self._closed:
            return
        self._warn()
        try:
            from asyncio import get_running_loop

            loop = get_running_loop()
        except (ImportError, RuntimeError):
            return  # Nobody can wait for it: the connection ends with its client.
        task = loop.create_task(self.aclose())
        _closing.add(task)
        task.add_done_callback(_closing.discard)
