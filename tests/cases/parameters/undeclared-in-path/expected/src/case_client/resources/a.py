"""Operations of `a`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_VERB: Operation[None] = Operation(
    "GET", Template("/a/{one}/{two}:verb"), responses={"204": None}
)


class A(Resource):
    def verb(
        self,
        one: str,
        two: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{one}/{two}:verb`"""
        return self._call(_VERB, request_options, one=one, two=two)


class AsyncA(AsyncResource):
    async def verb(
        self,
        one: str,
        two: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /a/{one}/{two}:verb`"""
        return await self._call(_VERB, request_options, one=one, two=two)
