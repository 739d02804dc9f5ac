"""Asynchronous responses that callers read as they like: `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Generic, cast

from .async_client import AsyncResource, W_co
from .async_sender import AsyncSender
from .async_streaming_client import S_co
from .base import Methods
from .operation import Call
from .raw import T_co
from .unread import Unread, opened, unread


class AsyncStreamingResponse(Unread, Generic[T_co]):
    """A success whose content is read once: whole, as its type, in pieces or lines."""

    async def read(self) -> bytes:
        """Read all of it into memory, and keep it.

        Raises:
            APIError: As `StreamingResponse.read`.
        """
        if self._whole is None:
            self._begin()
            self._whole = await self._sender.run(self._read())
        return self._whole.content

    async def parse(self) -> T_co:
        """Read it, and return what the plain method returns for it: of a page all."""
        await self.read()
        return cast("T_co", self._value())

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the bytes as they arrive, decompressed.

        Raises:
            APIError: As `StreamingResponse.iter_bytes`.
        """
        async for chunk in self._sender.iterate(self._chunks()):
            yield chunk

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
        return await opened(self, call, AsyncStreamingResponse)


def streaming(client: Any) -> Any:
    """Return the methods of a client, each making a context manager."""
    return Methods(unread(client, _Sender), _opened)


class AsyncStreamingResource(AsyncResource[W_co], Generic[W_co, S_co]):
    """Gives a resource `with_streaming_response`."""

    @property
    def with_streaming_response(self) -> S_co:
        """The same methods, each leaving the content of its response to be read."""
        resource = type(self)(unread(self._client, _Sender), raw=True)
        return cast("S_co", Methods(resource, _opened))
