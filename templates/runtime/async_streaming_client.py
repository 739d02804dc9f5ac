"""Asynchronous clients whose methods can leave the content of responses to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    import typing_extensions as extensions

    from .async_streaming_response import AsyncStreamingResponse
    from .base import Methods

    S_co = extensions.TypeVar(
        "S_co",
        covariant=True,
        default=Methods[AbstractAsyncContextManager[AsyncStreamingResponse]],
    )
else:
    S_co = TypeVar("S_co", covariant=True)


class AsyncStreamingClient(Generic[S_co]):
    """Gives a client `with_streaming_response`."""

    @property
    def with_streaming_response(self) -> S_co:
        """The same resources, whose methods leave the content of responses unread."""
        from .async_streaming_response import streaming

        return cast("S_co", streaming(self))
