"""Operations of `things`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_LIST: Operation[None] = Operation("GET", "/things", responses={"204": None})

_CREATE: Operation[None] = Operation(
    "POST",
    "/things",
    parameters=(Header("X-Once", "x_once"),),
    responses={"204": None},
    idempotency="X-Once",
)


class Things(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /things`"""
        return self._call(_LIST, request_options)

    def create(
        self,
        *,
        x_once: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /things`"""
        return self._call(_CREATE, request_options, x_once=x_once)


class AsyncThings(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /things`"""
        return await self._call(_LIST, request_options)

    async def create(
        self,
        *,
        x_once: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /things`"""
        return await self._call(_CREATE, request_options, x_once=x_once)
