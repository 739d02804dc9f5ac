"""The asynchronous client: what is set, and the connections."""

from __future__ import annotations

from collections.abc import Awaitable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx2

from .base import BaseClient
from .options import default_timeout
from .transport import CONNECTIONS, unshared

if TYPE_CHECKING:
    from .raw import Methods, RawResponse


class AsyncClient(BaseClient[httpx2.AsyncClient]):
    """Base of the generated asynchronous clients."""

    _http = httpx2.AsyncClient

    @staticmethod
    def _make() -> httpx2.AsyncClient:
        return unshared(
            httpx2.AsyncClient(timeout=default_timeout(), limits=CONNECTIONS)
        )

    @property
    def with_raw_response(self) -> Methods[Awaitable[RawResponse]]:
        """The same resources, whose methods return the response itself."""
        from .raw import Methods

        return Methods(self)

    def _calling(self) -> Any:
        """Return what makes calls, and sends requests."""
        if self._sender is None:
            from .async_sender import AsyncSender

            self._sender = AsyncSender(self)
        return self._sender

    async def aclose(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.owned
        if client is not None:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
