"""Operations of `blob`."""

from __future__ import annotations

from typing import Never

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET", "/blob", accept="accept", responses={"200": BytesContent(media_type="*/*")}
)


class Blob(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`GET /blob`

        Args:
            accept: Media type of the response, of any kind.
        """
        return BinaryResponse.of(self, _RETRIEVE, request_options, accept=accept)


class AsyncBlob(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`GET /blob`

        Args:
            accept: Media type of the response, of any kind.
        """
        return await AsyncBinaryResponse.of(
            self, _RETRIEVE, request_options, accept=accept
        )
