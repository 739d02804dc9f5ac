"""Operations of `e`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation("GET", "/e", responses={"204": None})


class E(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /e`"""
        return self._call(_RETRIEVE, request_options)


class AsyncE(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /e`"""
        return await self._call(_RETRIEVE, request_options)
