"""Operations of `log`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_lines import LineStream
from .._runtime.stream_reading import StreamOperation

_CHECK: Operation[None] = Operation("HEAD", "/log", responses={"200": None})

_RETRIEVE: StreamOperation[dict[str, Any]] = StreamOperation(
    "GET", "/log", stream=LineStream(lambda: dict[str, Any])
)


class Log(Resource):
    def check(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /log`"""
        return self._call(_CHECK, request_options)

    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[dict[str, Any]]:
        """`GET /log`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncLog(AsyncResource):
    async def check(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /log`"""
        return await self._call(_CHECK, request_options)

    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[dict[str, Any]]:
        """`GET /log`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
