"""Operations of `b`."""

from __future__ import annotations

from .._runtime.api import Server
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation(
    "GET", "/b", responses={"204": None}, servers=(Server("https://path.case.example"),)
)

_UPDATE: Operation[None] = Operation(
    "PUT",
    "/b",
    responses={"204": None},
    servers=(Server("https://operation.case.example/x"),),
)


class B(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /b`"""
        return self._call(_RETRIEVE, request_options)

    def update(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`PUT /b`"""
        return self._call(_UPDATE, request_options)


class AsyncB(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /b`"""
        return await self._call(_RETRIEVE, request_options)

    async def update(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`PUT /b`"""
        return await self._call(_UPDATE, request_options)
