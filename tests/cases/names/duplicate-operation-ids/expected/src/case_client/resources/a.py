"""Operations of `a`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.binary import BinaryOperation
from .._runtime.client import Resource
from .._runtime.content_any import AnyContent
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Any] = BinaryOperation(
    "GET", "/a", responses={"200": AnyContent()}
)


class A(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /a`"""
        return self._call(_RETRIEVE, request_options)


class AsyncA(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /a`"""
        return await self._call(_RETRIEVE, request_options)
