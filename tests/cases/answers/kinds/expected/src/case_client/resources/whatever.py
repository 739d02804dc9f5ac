"""Operations of `whatever`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import AnyContent, BytesContent
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Any] = BinaryOperation(
    "GET",
    "/whatever",
    accept="accept",
    responses={
        "200": AnyContent(),
        "201": AnyContent(media_type="application/*"),
        "202": BytesContent(media_type="*/*"),
    },
)


class Whatever(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /whatever`

        Args:
            accept: Media type of the response, one of `*/*`, `application/*`.
        """
        return BinaryResponse.of(self, _RETRIEVE, request_options, accept=accept)


class AsyncWhatever(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /whatever`

        Args:
            accept: Media type of the response, one of `*/*`, `application/*`.
        """
        return await AsyncBinaryResponse.of(
            self, _RETRIEVE, request_options, accept=accept
        )
