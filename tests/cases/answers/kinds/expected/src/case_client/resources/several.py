"""Operations of `several`."""

from __future__ import annotations

from typing import Any, Never

from .. import errors, models
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.content_text import TextContent
from .._runtime.content_xml import XmlContent
from .._runtime.contents import ContentChoice
from .._runtime.links import ResponseLink, ResponseLinks
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: BinaryOperation[models.SeveralRetrieveResponse | str | list[int] | None] = (
    BinaryOperation(
        "GET",
        "/several",
        accept="accept",
        responses={
            "200": ContentChoice(
                {
                    "application/json": lambda: models.SeveralRetrieveResponse,
                    "application/xml": XmlContent(
                        lambda: models.SeveralRetrieveResponse
                    ),
                    "image/png": BytesContent(),
                    "text/plain": TextContent(),
                    "application/pdf": BytesContent(),
                },
            ),
            "201": lambda: list[int],
            "2XX": None,
        },
        errors={
            "4XX": errors.SeveralRetrieveClientError,
            "default": errors.SeveralRetrieveAPIError,
        },
        links=ResponseLinks({"200": {"next": ResponseLink("several.retrieve")}}),
    )
)

_HEAD: Operation[None] = Operation("HEAD", "/several", responses={"200": None})

_OPTIONS: Operation[Any] = Operation(
    "OPTIONS", "/several", responses={"200": lambda: Any}
)

_TRACE: BinaryOperation[Never] = BinaryOperation(
    "TRACE", "/several", responses={"200": BytesContent(media_type="message/http")}
)


class Several(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.SeveralRetrieveResponse | str | list[int] | BinaryResponse | None:
        """`GET /several`

        Args:
            accept: Media type of the response, one of `application/json`,
                `application/xml`, `image/png`, `text/plain`, `application/pdf`.

        Raises:
            RedirectError: Not modified (304).
            SeveralRetrieveClientError: Status 4XX.
            InternalServerError: Text (500).
            SeveralRetrieveAPIError: Any other status.
        """
        return BinaryResponse.of(self, _RETRIEVE, request_options, accept=accept)

    def head(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /several`"""
        return self._call(_HEAD, request_options)

    def options(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`OPTIONS /several`"""
        return self._call(_OPTIONS, request_options)

    def trace(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> BinaryResponse:
        """`TRACE /several`"""
        return BinaryResponse.of(self, _TRACE, request_options)


class AsyncSeveral(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.SeveralRetrieveResponse | str | list[int] | AsyncBinaryResponse | None:
        """`GET /several`

        Args:
            accept: Media type of the response, one of `application/json`,
                `application/xml`, `image/png`, `text/plain`, `application/pdf`.

        Raises:
            RedirectError: Not modified (304).
            SeveralRetrieveClientError: Status 4XX.
            InternalServerError: Text (500).
            SeveralRetrieveAPIError: Any other status.
        """
        return await AsyncBinaryResponse.of(
            self, _RETRIEVE, request_options, accept=accept
        )

    async def head(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /several`"""
        return await self._call(_HEAD, request_options)

    async def options(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`OPTIONS /several`"""
        return await self._call(_OPTIONS, request_options)

    async def trace(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncBinaryResponse:
        """`TRACE /several`"""
        return await AsyncBinaryResponse.of(self, _TRACE, request_options)
