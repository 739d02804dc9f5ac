"""Operations of `g`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation("GET", "/g", responses={"204": None}, scopes={})


class G(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /g`"""
        return self._call(_RETRIEVE, request_options)


class AsyncG(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /g`"""
        return await self._call(_RETRIEVE, request_options)
