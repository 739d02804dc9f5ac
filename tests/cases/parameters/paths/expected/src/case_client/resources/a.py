"""Operations of `a`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query

_RETRIEVE_BY_B: Operation[None] = Operation(
    "GET",
    Template("/a/{a}.{b}"),
    parameters=(Query("shared"),),
    responses={"204": None},
)

_CANCEL: Operation[None] = Operation(
    "POST", Template("/a/{a}:cancel"), responses={"204": None}
)

_RETRIEVE: Operation[None] = Operation(
    "GET", Template("/a/{a}/"), responses={"204": None}
)


class A(Resource):
    def retrieve_by_b(
        self,
        a: str,
        b: str,
        *,
        shared: int,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{a}.{b}`"""
        return self._call(_RETRIEVE_BY_B, request_options, a=a, b=b, shared=shared)

    def cancel(
        self,
        a: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /a/{a}:cancel`"""
        return self._call(_CANCEL, request_options, a=a)

    def retrieve(
        self,
        a: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{a}/`"""
        return self._call(_RETRIEVE, request_options, a=a)


class AsyncA(AsyncResource):
    async def retrieve_by_b(
        self,
        a: str,
        b: str,
        *,
        shared: int,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{a}.{b}`"""
        return await self._call(
            _RETRIEVE_BY_B, request_options, a=a, b=b, shared=shared
        )

    async def cancel(
        self,
        a: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /a/{a}:cancel`"""
        return await self._call(_CANCEL, request_options, a=a)

    async def retrieve(
        self,
        a: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{a}/`"""
        return await self._call(_RETRIEVE, request_options, a=a)
