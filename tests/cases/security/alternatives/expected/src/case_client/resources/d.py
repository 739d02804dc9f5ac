"""Operations of `d`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation(
    "GET", "/d", responses={"204": None}, security=(("token", "tenant"),)
)


class D(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /d`"""
        return self._call(_RETRIEVE, request_options)


class AsyncD(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /d`"""
        return await self._call(_RETRIEVE, request_options)
