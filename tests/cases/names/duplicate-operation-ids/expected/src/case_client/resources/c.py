"""Operations of `c`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import AnyContent
from .._runtime.deprecation import deprecated
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Any] = BinaryOperation(
    "GET", "/c", responses={"200": AnyContent()}
)


class C(Resource):
    @deprecated("GET /c is deprecated")
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /c`"""
        return BinaryResponse.of(self, _RETRIEVE, request_options)


class AsyncC(AsyncResource):
    @deprecated("GET /c is deprecated")
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /c`"""
        return await AsyncBinaryResponse.of(self, _RETRIEVE, request_options)
