"""Operations of `fleet`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.streaming_response import StreamingResource

if TYPE_CHECKING:
    from .. import raw_methods as raw_methods

_ALL: Operation[list[models.Ship]] = Operation(
    "GET", "/ships", responses={"200": lambda: list[models.Ship]}
)


class Fleet(
    StreamingResource[
        "raw_methods.FleetMethods[raw_methods.Sync]",
        "raw_methods.FleetMethods[raw_methods.Unread]",
    ],
):
    def all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Ship]:
        """`GET /ships`"""
        return self._call(_ALL, request_options)


class AsyncFleet(
    AsyncStreamingResource[
        "raw_methods.AsyncFleetMethods[raw_methods.Async]",
        "raw_methods.AsyncFleetMethods[raw_methods.AsyncUnread]",
    ],
):
    async def all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Ship]:
        """`GET /ships`"""
        return await self._call(_ALL, request_options)
