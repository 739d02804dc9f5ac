"""Operations of `fleet`."""

from __future__ import annotations

from .. import models
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.streaming_response import StreamingResource

_ALL: Operation[list[models.Ship]] = Operation(
    "GET", "/ships", responses={"200": lambda: list[models.Ship]}
)


class Fleet(StreamingResource):
    def all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Ship]:
        """`GET /ships`"""
        return self._call(_ALL, request_options)


class AsyncFleet(AsyncStreamingResource):
    async def all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Ship]:
        """`GET /ships`"""
        return await self._call(_ALL, request_options)
