"""Operations of `b`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_WRITE: Operation[None] = Operation(
    "GET", "/b", responses={"204": None}, scopes={"login": ("write", "read")}
)


class B(Resource):
    def write(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /b`"""
        return self._call(_WRITE, request_options)


class AsyncB(AsyncResource):
    async def write(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /b`"""
        return await self._call(_WRITE, request_options)
