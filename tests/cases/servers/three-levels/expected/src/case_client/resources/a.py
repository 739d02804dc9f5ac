"""Operations of `a`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation("GET", "/a", responses={"204": None})


class A(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /a`"""
        return self._call(_RETRIEVE, request_options)


class AsyncA(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /a`"""
        return await self._call(_RETRIEVE, request_options)
