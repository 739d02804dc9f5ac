"""Operations of `anything`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Never

from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_any import AnyBody
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.files import RawBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPDATE: BinaryOperation[Never] = BinaryOperation(
    "PUT",
    "/anything",
    body=Bodies({"*/*": AnyBody("body")}),
    accept="accept",
    responses={"200": BytesContent(media_type="*/*")},
)

_DELETE: Operation[None] = Operation(
    "DELETE", "/anything", body=Json("body"), responses={"204": None}
)


class Anything(Resource):
    def update(
        self,
        body: RawBody | Omit = omit,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`PUT /anything`

        Args:
            content_type: Media type of the body (`*/*`); it depends on the body by
                default.
            accept: Media type of the response, of any kind.
        """
        return BinaryResponse.of(
            self,
            _UPDATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    def delete(
        self,
        body: Sequence[int],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /anything`"""
        return self._call(_DELETE, request_options, body=body)


class AsyncAnything(AsyncResource):
    async def update(
        self,
        body: RawBody | Omit = omit,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`PUT /anything`

        Args:
            content_type: Media type of the body (`*/*`); it depends on the body by
                default.
            accept: Media type of the response, of any kind.
        """
        return await AsyncBinaryResponse.of(
            self,
            _UPDATE,
            request_options,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    async def delete(
        self,
        body: Sequence[int],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /anything`"""
        return await self._call(_DELETE, request_options, body=body)
