"""Operations of `b`."""

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
    "GET", "/b", responses={"200": AnyContent()}
)


class B(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /b`"""
        return BinaryResponse.of(self, _RETRIEVE, request_options)


class AsyncB(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /b`"""
        return await AsyncBinaryResponse.of(self, _RETRIEVE, request_options)
