"""Operations of `a`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import AnyContent
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Any] = BinaryOperation(
    "GET", "/a", responses={"200": AnyContent()}
)


class A(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /a`"""
        return BinaryResponse.of(self, _RETRIEVE, request_options)


class AsyncA(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /a`"""
        return await AsyncBinaryResponse.of(self, _RETRIEVE, request_options)
