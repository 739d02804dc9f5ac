"""A client for tools: calls that can be cancelled, and results that come in parts.

A synchronous client runs in threads: cancelling then gives up waiting, and the request
ends by itself.
"""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import Any, Final, Self

from anyio import to_thread

from .client_bridge import learning, learning_async
from .redact import Redactor
from .surface import Offered, Surface, bound

_BATCH: Final = 50
"""Items of a stream that are waited for at once."""


class AgentClient:
    """A package's client, asynchronous where there is one."""

    def __init__(self, surface: Surface, redactor: Redactor) -> None:
        self._is_async = surface.async_client is not None
        if self._is_async:
            middleware = learning_async(redactor)
            self._client = surface.async_client(middleware=[middleware])
        else:
            self._client = surface.client(middleware=[learning(redactor)])

    async def call(self, operation: Offered, values: dict[str, Any]) -> Any:
        """Call an operation, and return what its method gives."""
        method = bound(self._client, operation)
        return await self.wait(partial(method, **values))

    async def wait(self, call: Any) -> Any:
        """Call a function of the client, and wait for what it gives."""
        if not self._is_async:
            return await to_thread.run_sync(call, abandon_on_cancel=True)
        value = call()
        return await value if inspect.iscoroutine(value) else value

    async def pages(self, pager: Any) -> AsyncIterator[tuple[list[Any], bool]]:
        """Yield the items of each page, and whether there may be another."""
        page = await self.wait(pager.first_page)
        while page is not None:
            more = page.has_next_page()
            yield list(page.items), more
            page = await self.wait(page.next_page) if more else None

    async def batches(self, stream: Any) -> AsyncIterator[tuple[list[Any], bool]]:
        """Yield items of a stream, many at once, and whether there may be more."""
        more = True
        try:
            while more:
                batch: list[Any] = []
                while more and len(batch) < _BATCH:
                    try:
                        batch.append(await self._next(stream))
                    except StopAsyncIteration:
                        more = False
                yield batch, more
        finally:
            await self.wait(stream.close)

    async def _next(self, stream: Any) -> Any:
        if self._is_async:
            return await anext(stream)
        item = await to_thread.run_sync(next, stream, _END, abandon_on_cancel=True)
        if item is _END:
            raise StopAsyncIteration
        return item

    async def read(self, response: Any, most: int) -> bytes | None:
        """Read a file; None, and the rest is left, where it is larger than that."""
        found = bytearray()
        chunks = response.iter_bytes()
        try:
            while len(found) <= most:
                found += await self._chunk(chunks)
        except StopAsyncIteration:
            return bytes(found)
        await self.wait(response.close)
        return None

    async def _chunk(self, chunks: AsyncIterator[bytes] | Iterator[bytes]) -> bytes:
        if isinstance(chunks, AsyncIterator):
            return await anext(chunks)
        item: Any = await to_thread.run_sync(next, chunks, _END, abandon_on_cancel=True)
        if item is _END:
            raise StopAsyncIteration
        chunk: bytes = item
        return chunk

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._is_async:
            await self._client.aclose()
        else:
            self._client.close()


_END: Final = object()
