"""Operations of `log`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import AsyncStream, Stream, StreamOperation
from .._runtime.stream_lines import LineStream

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
        return self._call(_RETRIEVE, request_options)


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
        return self._call(_RETRIEVE, request_options)
