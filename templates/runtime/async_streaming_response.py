"""Asynchronous responses that callers read as they like: `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeAlias

import httpx2

from .async_resource import AsyncResource
from .async_sender import AsyncSender
from .operation import Call
from .pieces import async_pieces
from .raw import Methods
from .unread import Unread, unread


class AsyncStreamingResponse(Unread):
    """A success whose content is read once: whole, as its type, in pieces or lines."""

    async def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIError: As `StreamingResponse.read`.
        """
        if self._whole is None:
            self._begin()
            self._whole = await _read(self._sender, self._prepared, self._source)
        return self._whole.content

    async def parse(self) -> Any:
        """Read it, and return what the plain method returns for it: of a page all."""
        await self.read()
        return self._value()

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Raises:
            APIError: As `StreamingResponse.iter_bytes`.
        """
        if self._whole is not None:
            yield self._whole.content
            return
        try:
            async for chunk in async_pieces(self._source, self._begin()):
                yield chunk
            return
        except httpx2.RequestError as error:
            failure = self._sender.failure(self._prepared, error)
        raise failure

    async def iter_lines(self) -> AsyncIterator[str]:
        """Yield lines of text without their ends, as they arrive."""
        cut = self._cutter()
        async for chunk in self.iter_bytes():
            for line in cut(chunk, False):
                yield line
        for line in cut(b"", True):
            yield line

    async def close(self) -> None:
        """Give the connection back."""
        await self._source.aclose()


@asynccontextmanager
async def _opened(
    call: Callable[[], Awaitable[Any]],
) -> AsyncIterator[AsyncStreamingResponse]:
    response: AsyncStreamingResponse = await call()
    try:
        yield response
    finally:
        await response.close()


class _Sender(AsyncSender):
    """Leaves the content of successes to be read."""

    async def raw(self, call: Call) -> Any:
        """Send a call's request, and return its response, or raise its error."""
        prepared = self.prepare(call)
        response = await self.open(prepared)
        if 200 <= response.status_code < 300:
            return AsyncStreamingResponse(self, prepared, response)
        whole = await _read(self, prepared, response)
        self.decoder(prepared).refuse(whole)
        return AsyncStreamingResponse(self, prepared, response, whole)


async def _read(sender: Any, prepared: Any, response: httpx2.Response) -> Any:
    try:
        return await sender.read(response, prepared)
    except httpx2.RequestError as error:
        failure = sender.failure(prepared, error)
    raise failure


AsyncStreamingResponses: TypeAlias = Methods[
    AbstractAsyncContextManager[AsyncStreamingResponse]
]


def streaming(client: Any) -> AsyncStreamingResponses:
    """Return the methods of a client, each making a context manager."""
    return Methods(unread(client, _Sender), _opened)


class AsyncStreamingResource(AsyncResource):
    """Gives a resource `with_streaming_response`."""

    @property
    def with_streaming_response(self) -> AsyncStreamingResponses:
        """The same methods, each leaving the content of its response to be read."""
        return Methods(type(self)(unread(self._client, _Sender), raw=True), _opened)
