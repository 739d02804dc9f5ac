"""Operations of `c`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation(
    "GET", "/c", responses={"204": None}, security=((), ("token",))
)


class C(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /c`"""
        return self._call(_RETRIEVE, request_options)


class AsyncC(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /c`"""
        return await self._call(_RETRIEVE, request_options)
