"""Operations of `photo`."""

from __future__ import annotations

from typing import Never

from .. import errors
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[Never] = BinaryOperation(
    "GET",
    "/photo",
    accept="accept",
    responses={"200": BytesContent(media_type="image/*")},
    errors={"404": errors.ProblemNotFoundError},
)


class Photo(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`GET /photo`

        Args:
            accept: Media type of the response, within `image/*`.

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return BinaryResponse.of(self, _RETRIEVE, request_options, accept=accept)


class AsyncPhoto(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`GET /photo`

        Args:
            accept: Media type of the response, within `image/*`.

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return await AsyncBinaryResponse.of(
            self, _RETRIEVE, request_options, accept=accept
        )
