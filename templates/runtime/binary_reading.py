"""Responses of bytes that are read when they are asked for, whoever waits for them."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx2

from .content_bytes import AnyContent, BytesContent
from .contents import ContentChoice, MediaContent
from .download import Download, Progress, ResumedDownload, filename
from .errors import InvalidArgumentError
from .intake import head, joined, pieces, size_check
from .media import content_type, essence, is_bytes
from .operation import Call, Operation
from .request import PreparedRequest
from .response import Decoder
from .stream_clock import StreamClock

T = TypeVar("T")

_LENGTH: Final = re.compile(r"\d{1,18}", re.ASCII)
_RANGE: Final = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(?:(\d{1,18})\b|\*)", re.ASCII)
"""A number of more digits counts no bytes, and Python may refuse to read it."""


class BinaryOperation(Operation[T]):
    """An operation that returns bytes, or `T` where the server sends something else."""


class BinaryReading:
    """What is known of the response, and how far it has been read."""

    def __init__(
        self, sender: Any, prepared: PreparedRequest, response: httpx2.Response
    ) -> None:
        self._sender = sender
        self._prepared = prepared
        self._response = response
        self._content: bytes | None = None
        self._begun = self._closed = False
        self._attempt = 0
        self._taken = 0
        """Bytes that have arrived."""
        part = self.part
        self._first = part[0] if part else 0
        self._last = str(part[1]) if part else ""

    @classmethod
    async def called(cls, sender: Any, call: Call) -> Any:
        """Send a call's request; a success of bytes is left to be read."""
        if call.raw:
            return await sender.raw(call)
        prepared: PreparedRequest = sender.prepare(call)
        response: httpx2.Response = await sender.send(prepared, whole=False)
        decoder: Decoder = sender.decoder(prepared)
        if _is_bytes(decoder, response):
            return cls(sender, prepared, response)
        try:
            whole = await sender.read(response, prepared)
        except httpx2.RequestError as error:
            failure = sender.failure(prepared, error)
        else:
            return decoder.result(whole)
        raise failure

    @property
    def status_code(self) -> int:
        return self._response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        """The response's headers, with what they quote of credentials hidden."""
        return self._prepared.redactor.headers(self._response.headers)

    @property
    def response(self) -> httpx2.Response:
        """The response without its content, and its request without credentials."""
        return head(self._response, self._prepared)

    @property
    def media_type(self) -> str:
        """The media type of the content: `application/pdf`."""
        return essence(content_type(self.headers) or "")

    @property
    def filename(self) -> str | None:
        """The name that the server gives the file; never a path."""
        return filename(self.headers.get("content-disposition", ""))

    @property
    def size(self) -> int | None:
        """Number of bytes, where the server says it and compresses nothing."""
        headers = self._response.headers
        given = headers.get("content-length", "")
        if "content-encoding" in headers or not _LENGTH.fullmatch(given):
            return None
        return int(given)

    @property
    def part(self) -> tuple[int, int, int | None] | None:
        """First and last byte of a part that was asked for by `Range`, and the number
        of all bytes; None: it is the whole, or the server does not say."""
        found = _RANGE.match(self._response.headers.get("content-range", ""))
        if found is None or self.status_code != 206:
            return None
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.media_type}>"

    async def _read(self) -> bytes:
        if self._content is None:
            try:
                limits = self._sender.limits
                check = size_check(self._response, self._prepared, limits)
                self._content = await joined(self._chunks(), check)
            finally:
                await self._close()
        return self._content

    async def _chunks(self) -> AsyncGenerator[bytes, None]:
        if self._content is not None:
            yield self._content
            return
        if self._begun or self._closed:
            raise self._refused(
                "the content was read already" if self._begun else "it is closed"
            )
        self._begun = True
        try:
            while True:
                try:
                    response, prepared = self._response, self._prepared
                    clock = StreamClock(prepared.timeout)
                    async for chunk in pieces(response, prepared, clock, self._sender):
                        self._taken += len(chunk)
                        yield chunk
                    return
                except httpx2.RequestError as error:
                    broken = error
                await self._go_on(broken)
        finally:
            await self._close()

    def _refused(self, reason: str) -> InvalidArgumentError:
        return InvalidArgumentError(f"{self._prepared.place}: {reason}")

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
        validator = self._validator() if resume and self.part is None else None
        if validator is None:
            return Download(path, self.size, progress)
        version = f"{self._prepared.url} {validator}"
        file = ResumedDownload(path, self.size, progress, version)
        self._taken = file.size
        rest = self._rest() if file.size else None
        if rest is not None:
            other = await self._sender.send(rest, whole=False)
            if self._goes_on(other):
                other, self._response = self._response, other
            else:
                file.restart()
                self._taken = 0
            await self._sender.close(other)
        return file

    async def _close(self) -> None:
        if not self._closed:
            self._closed = True
            await self._sender.close(self._response)

    def _warn(self) -> None:
        message = f"{self!r} was never read, nor closed"
        warnings.warn(message, ResourceWarning, source=self, stacklevel=2)

    # Connections that break

    async def _go_on(self, broken: httpx2.RequestError) -> None:
        """Ask for what is missing, after as many attempts as are allowed."""
        sender, rest = self._sender, self._rest()
        seconds = None
        if rest is not None:
            seconds = sender.pause(self._prepared, self._attempt, broken)
        if seconds is not None:
            self._attempt += 1
            await sender.close(self._response)
            await sender.sleep(seconds)
            response = await sender.send(rest, whole=False)
            if self._goes_on(response):
                self._response = response
                return
            await sender.close(response)
        raise sender.failure(self._prepared, broken)

    def _rest(self) -> PreparedRequest | None:
        """Return the request of what is missing (RFC 9110, section 14).

        None: the server gives no parts.
        """
        validator = self._validator()
        if self._prepared.operation.method != "GET" or validator is None:
            return None
        names = ("range", "if-range", "accept-encoding")
        kept = [pair for pair in self._prepared.headers if pair[0].lower() not in names]
        wanted = f"bytes={self._first + self._taken}-{self._last}"
        given = [("Range", wanted), ("If-Range", validator)]
        headers = [*kept, *given, ("Accept-Encoding", "identity")]
        return self._prepared.changed(headers=headers)

    def _validator(self) -> str | None:
        """Return what shows that a part is of the same content: a strong one."""
        headers = self._response.headers
        if headers.get("accept-ranges", "").strip().lower() != "bytes":
            return None
        if "content-encoding" in headers:
            return None
        etag = headers.get("etag", "")
        if etag.startswith('"'):
            return str(etag)
        return headers.get("last-modified") if not etag else None

    def _goes_on(self, response: httpx2.Response) -> bool:
        """Whether a response has what is missing."""
        found = _RANGE.match(response.headers.get("content-range", ""))
        return (
            response.status_code == 206
            and found is not None
            and int(found[1]) == self._first + self._taken
        )


def _is_bytes(decoder: Decoder, response: httpx2.Response) -> bool:
    """Whether a success has bytes, by its status and media type."""
    status, sent = response.status_code, content_type(response.headers)
    rule: Any = decoder.success(status)
    if rule is None and status == 206:  # A part of it, which the caller asked for.
        rule = decoder.success(200)
    if isinstance(rule, MediaContent):
        rule = ContentChoice({rule.media_type: rule})
    if isinstance(rule, ContentChoice):
        rule = rule.find(sent)
    if isinstance(rule, BytesContent):
        return True
    # Nothing at all is None, and not a file without content.
    empty = response.headers.get("content-length") == "0"
    return isinstance(rule, AnyContent) and is_bytes(sent or "") and not empty
