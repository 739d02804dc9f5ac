"""Operations of `ready`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.datetimes import DateTime
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[str | DateTime] = Operation(
    "GET",
    "/ready",
    responses={"200": TextContent(), "201": TextContent(lambda: DateTime)},
)


class Ready(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> str | DateTime:
        """`GET /ready`"""
        return self._call(_RETRIEVE, request_options)


class AsyncReady(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> str | DateTime:
        """`GET /ready`"""
        return await self._call(_RETRIEVE, request_options)
