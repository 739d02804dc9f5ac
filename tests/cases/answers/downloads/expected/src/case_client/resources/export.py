"""Operations of `export`."""

from __future__ import annotations

from typing import Never

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET", "/export", responses={"200": BytesContent(media_type="text/csv")}
)


class Export(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> BinaryResponse:
        """`GET /export`"""
        return BinaryResponse.of(self, _RETRIEVE, request_options)


class AsyncExport(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncBinaryResponse:
        """`GET /export`"""
        return await AsyncBinaryResponse.of(self, _RETRIEVE, request_options)
