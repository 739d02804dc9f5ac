"""Responses of bytes: the status is known at the call, the content comes when asked."""

from __future__ import annotations

import asyncio
import os
import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import httpx2

from .binary_reading import BinaryReading
from .download import Download, Progress
from .errors import InvalidArgumentError
from .resumed_download import ResumedDownload

_closing: Final[set[asyncio.Task[None]]] = set()


class _Binary:
    """What both kinds of responses of bytes have in common."""

    def __init__(self, reading: BinaryReading) -> None:
        self._reading = reading

    @property
    def status_code(self) -> int:
        """The status."""
        return self._reading.response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers."""
        return self._reading.headers

    @property
    def response(self) -> httpx2.Response:
        """The response without its content, and its request without credentials."""
        return self._reading.seen()

    @property
    def media_type(self) -> str:
        """The media type of the content: `application/pdf`."""
        return self._reading.media_type

    @property
    def filename(self) -> str | None:
        """The name that the server gives the file; never a path."""
        return self._reading.filename

    @property
    def size(self) -> int | None:
        """Number of bytes, where the server says it."""
        return self._reading.size

    @property
    def part(self) -> tuple[int, int, int | None] | None:
        """First and last byte of a part that was asked for by `Range`, and the number
        of all bytes; None: it is the whole, or the server does not say."""
        return self._reading.part

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.media_type}>"

    async def _read(self) -> bytes:
        reading = self._reading
        if reading.content is None:
            try:
                intake = reading.intake()
                async for chunk in self._chunks():
                    intake.add(chunk)
                reading.content = intake.finish().content
            finally:
                await self._close()
        return reading.content

    async def _chunks(self) -> AsyncGenerator[bytes, None]:
        reading = self._reading
        if reading.content is not None:
            yield reading.content
            return
        reading.begin()
        try:
            while True:
                try:
                    pieces = reading.sender.pieces(reading.response, reading.clock())
                    async for chunk in pieces:
                        reading.took(chunk)
                        yield chunk
                    return
                except httpx2.RequestError as error:
                    broken = error
                await self._go_on(broken)
        finally:
            await self._close()

    async def _go_on(self, broken: httpx2.RequestError) -> None:
        reading, sender = self._reading, self._reading.sender
        step = reading.again(broken)
        if step is not None:
            await sender.close(reading.response)
            await sender.sleep(step[1])
            response = await sender.send(step[0], whole=False)
            if reading.goes_on(response):
                reading.response = response
                return
            await sender.close(response)
        raise reading.failure(broken)

    async def _save(
        self, path: str | os.PathLike[str], progress: Progress | None, resume: bool
    ) -> Path:
        try:
            with await self._file(path, progress, resume) as file:
                async for chunk in self._chunks():
                    file.write(chunk)
            return file.path
        finally:
            await self._close()

    async def _file(
        self, path: str | os.PathLike[str], progress: Progress | None, resume: bool
    ) -> Download:
        """Return the file, with the response of what is missing in it."""
        reading = self._reading
        version = reading.version if resume and self.part is None else None
        if version is None:
            return Download(path, self.size, progress)
        file = ResumedDownload(path, self.size, progress, version)
        reading.skip(file.size)
        rest = reading.rest() if file.size else None
        if rest is not None:
            other = await reading.sender.send(rest, whole=False)
            if reading.goes_on(other):
                other, reading.response = reading.response, other
            else:
                file.restart()
                reading.skip(0)
            await reading.sender.close(other)
        return file

    async def _close(self) -> None:
        if not self._reading.closed:
            self._reading.closed = True
            await self._reading.sender.close(self._reading.response)

    def _warn(self) -> None:
        message = f"{self!r} was never read, nor closed"
        warnings.warn(message, ResourceWarning, source=self, stacklevel=2)


class BinaryResponse(_Binary):
    """Bytes that a server sends, read once: as a whole, in pieces, or into a file."""

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
        content: bytes = self._reading.sender.run(self._read())
        return content

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Where the connection breaks and the server gives parts, the rest is asked for.

        Raises:
            APIConnectionError: The connection broke.
            InvalidArgumentError: The content was read already.
        """
        yield from self._reading.sender.iterate(self._chunks())

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
        saved: Path = self._reading.sender.run(self._save(path, progress, resume))
        return saved

    def close(self) -> None:
        """Give the connection back."""
        self._reading.sender.run(self._close())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not self._reading.closed:
            self._warn()
            self.close()


class AsyncBinaryResponse(_Binary):
    """Bytes that a server sends, read once: as a whole, in pieces, or into a file."""

    @property
    def content(self) -> bytes:
        """All of it, once it was read.

        Raises:
            InvalidArgumentError: `await response.read()` comes first.
        """
        if self._reading.content is None:
            reason = "await response.read() comes first"
            raise InvalidArgumentError(f"{self._reading.place}: {reason}")
        return self._reading.content

    def __bytes__(self) -> bytes:
        return self.content

    async def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIError: As `BinaryResponse.read`.
        """
        content: bytes = await self._reading.sender.run(self._read())
        return content

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Raises:
            APIError: As `BinaryResponse.iter_bytes`.
        """
        async for chunk in self._reading.sender.iterate(self._chunks()):
            yield chunk

    async def save(
        self,
        path: str | os.PathLike[str],
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> Path:
        """Write it to a file as it arrives; the file is there only when it is whole.

        See `BinaryResponse.save`.
        """
        saved: Path = await self._reading.sender.run(self._save(path, progress, resume))
        return saved

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._close()

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        if self._reading.closed:
            return
        self._warn()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # Nobody can wait for it: the connection ends with its client.
        task = loop.create_task(self.aclose())
        _closing.add(task)
        task.add_done_callback(_closing.discard)
