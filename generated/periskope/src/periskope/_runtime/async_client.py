"""The bases of the generated asynchronous clients and resources."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar

import httpx2

from .base import BaseClient, BaseResource, Methods
from .options import GivenOptions

if TYPE_CHECKING:
    import typing_extensions as extensions

    from .operation import Operation
    from .raw import RawResponse

    W_co = extensions.TypeVar(
        "W_co", covariant=True, default=Methods[Awaitable[RawResponse]]
    )
else:
    W_co = TypeVar("W_co", covariant=True)

T = TypeVar("T")

AsyncSend: TypeAlias = Callable[[httpx2.Request], Awaitable[httpx2.Response]]
AsyncMiddleware: TypeAlias = Callable[
    [httpx2.Request, AsyncSend], Awaitable[httpx2.Response]
]
"""A callable of the application around each attempt of a request.

It takes the final request, credentials included, and what sends it on. It may change
the request, send it several times or not at all, and look at the response, whose
content is not read yet. The first one of a client is the outermost.
"""


class AsyncClient(BaseClient[httpx2.AsyncClient, W_co], Generic[W_co]):
    """Settings and connections, and how calls are made."""

    _http = httpx2.AsyncClient

    def _calling(self) -> Any:
        if self._sender is None:
            from .async_sender import AsyncSender

            self._sender = AsyncSender(self)
        return self._sender

    async def aclose(self) -> None:
        """Close the connections, unless they are another's."""
        client = self._shared.end() if self._owns else None
        if client is not None:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class AsyncResource(BaseResource[AsyncClient[Any], W_co], Generic[W_co]):
    """A group of operations of an asynchronous client."""

    def _call(
        self, operation: Operation[T], options: GivenOptions, /, **values: object
    ) -> Coroutine[Any, Any, T]:
        """Send a request, and return what the operation says, to be awaited."""
        sender, call = self._begin(operation, options, values)
        value: Coroutine[Any, Any, T] = sender.run(sender.value(call))
        return value
