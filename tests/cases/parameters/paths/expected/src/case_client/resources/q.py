"""Operations of `q`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/q?kind=fixed"),
    parameters=(Query("more"),),
    responses={"204": None},
)

_RETRIEVE_FIRST: Operation[None] = Operation(
    "GET", Template("/q#first"), responses={"204": None}
)


class Q(Resource):
    def retrieve(
        self,
        *,
        more: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /q?kind=fixed`"""
        return self._call(_RETRIEVE, request_options, more=more)

    def retrieve_first(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /q#first`"""
        return self._call(_RETRIEVE_FIRST, request_options)


class AsyncQ(AsyncResource):
    async def retrieve(
        self,
        *,
        more: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /q?kind=fixed`"""
        return await self._call(_RETRIEVE, request_options, more=more)

    async def retrieve_first(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /q#first`"""
        return await self._call(_RETRIEVE_FIRST, request_options)
