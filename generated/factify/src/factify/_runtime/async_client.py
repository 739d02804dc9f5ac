"""The bases of the generated asynchronous clients and resources."""

from __future__ import annotations

from collections.abc import Awaitable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, cast

import httpx2

from .base import BaseClient, BaseResource, Methods
from .options import RequestOptions, RequestOptionsDict

if TYPE_CHECKING:
    import typing_extensions as extensions

    from .raw import RawResponse

    W_co = extensions.TypeVar(
        "W_co", covariant=True, default=Methods[Awaitable[RawResponse]]
    )
else:
    W_co = TypeVar("W_co", covariant=True)

R_co = TypeVar("R_co", covariant=True)


class AsyncClient(BaseClient[httpx2.AsyncClient], Generic[W_co]):
    """Settings and connections, and how calls are made."""

    _http = httpx2.AsyncClient

    def _calling(self) -> Any:
        if self._sender is None:
            from .async_sender import AsyncSender

            self._sender = AsyncSender(self)
        return self._sender

    @property
    def with_raw_response(self) -> W_co:
        """The same resources, whose methods return the response itself."""
        return cast("W_co", Methods(self))

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


class Callable(Protocol[R_co]):
    """An operation, by what an asynchronous call of it returns."""

    def call_async(self, sender: Any, call: Any) -> R_co: ...


class AsyncResource(BaseResource[AsyncClient[Any]], Generic[W_co]):
    """A group of operations of an asynchronous client."""

    @property
    def with_raw_response(self) -> W_co:
        """The same methods, each returning the response: status, headers, content."""
        return cast("W_co", Methods(type(self)(self._client, raw=True)))

    def _call(
        self,
        operation: Callable[R_co],
        options: RequestOptions | RequestOptionsDict | None,
        /,
        **values: object,
    ) -> R_co:
        """Send a request, and return what the operation says, often to be awaited."""
        sender = self._client._calling()
        return operation.call_async(
            sender, sender.call(operation, values, options, self._raw)
        )
