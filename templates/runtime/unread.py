"""A success whose content is not read yet: what needs no waiting."""

from __future__ import annotations

import codecs
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import Any

import httpx2

from .errors import APIError, InvalidArgumentError, ResponseTooLargeError
from .intake import Clock, Received, head, pieces
from .lines import Lines, TooLongError
from .media import charset, content_type
from .operation import Call
from .request import PreparedRequest
from .stream_clock import StreamClock


class Unread:
    """What is known of it; `whole` is given where it was read already."""

    def __init__(
        self,
        sender: Any,
        prepared: PreparedRequest,
        source: httpx2.Response,
        whole: Received | None = None,
    ) -> None:
        self._sender, self._prepared = sender, prepared
        self._source, self._whole = source, whole
        self._begun = False
        self.response = whole.shown if whole else head(source, prepared)
        """The response without its content, and its request without credentials."""
        self.status_code: int = source.status_code
        self.headers: httpx2.Headers = self.response.headers

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}>"

    def _begin(self) -> Clock:
        """Note that the content is being read, once; count the seconds of silence."""
        if self._begun:
            reason = "the content was read already"
            raise InvalidArgumentError(f"{self._prepared.place}: {reason}")
        self._begun = True
        return StreamClock(self._prepared.timeout)

    async def _read(self) -> Received:
        try:
            whole: Received = await self._sender.read(self._source, self._prepared)
            return whole
        except httpx2.RequestError as error:
            failure = self._sender.failure(self._prepared, error)
        raise failure

    async def _chunks(self) -> AsyncGenerator[bytes, None]:
        if self._whole is not None:
            yield self._whole.content
            return
        try:
            clock = self._begin()
            source, prepared = self._source, self._prepared
            async for chunk in pieces(source, prepared, clock, self._sender):
                yield chunk
            return
        except httpx2.RequestError as error:
            failure = self._sender.failure(self._prepared, error)
        raise failure

    def _value(self) -> Any:
        """Return the value of what was read."""
        try:
            return self._sender.decoder(self._prepared).result(self._whole)
        except APIError as error:
            # Frames that read what the server sent hold it in their variables.
            error.__traceback__ = None
            raise

    def _cutter(self) -> Callable[[bytes, bool], Iterator[str]]:
        """Return what yields the lines that a chunk completes, or the last one."""
        most = self._sender.limits.event_bytes
        text = (
            f"{self._prepared.place}: a line has over {most} bytes (limits.event_bytes)"
        )
        name = charset(content_type(self._source.headers) or "")
        decoder = codecs.getincrementaldecoder(name)("replace")
        lines = Lines(most, any_end=True)

        def cut(chunk: bytes, final: bool) -> Iterator[str]:
            try:
                for line in lines.feed(decoder.decode(chunk, final).encode()):
                    yield line.decode()
            except TooLongError:
                raise ResponseTooLargeError(text, response=self.response) from None
            if final and (rest := lines.finish()):
                yield rest.decode()

        return cut


async def opened(sender: Any, call: Call, kind: Callable[..., Unread]) -> Unread:
    """Send a call's request, and return its response, or raise its error."""
    prepared = sender.prepare(call)
    response = await sender.send(prepared, whole=False)
    made = kind(sender, prepared, response)
    if 200 <= response.status_code < 300:
        return made
    whole = await made._read()
    sender.decoder(prepared).refuse(whole)
    return kind(sender, prepared, response, whole)


def unread(client: Any, sender: Callable[[Any], Any]) -> Any:
    """Return a client over the same connections whose raw calls a sender makes."""
    other = client.with_options()
    other._sender = sender(other)
    return other
