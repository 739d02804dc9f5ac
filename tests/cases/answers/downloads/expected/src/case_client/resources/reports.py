"""Operations of `reports`."""

from __future__ import annotations

from .. import models
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_RETRIEVE: BinaryOperation[models.ReportRetrieveAcceptedResponse] = BinaryOperation(
    "GET",
    Template("/reports/{id}"),
    parameters=(Header("Range", "range"),),
    accept="accept",
    responses={
        "200": BytesContent(media_type="application/pdf"),
        "206": BytesContent(media_type="application/pdf"),
        "202": lambda: models.ReportRetrieveAcceptedResponse,
    },
)


class Reports(Resource):
    def retrieve(
        self,
        id: str,
        *,
        range: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ReportRetrieveAcceptedResponse | BinaryResponse:
        """`GET /reports/{id}`

        Args:
            accept: Media type of the response, one of `application/pdf`,
                `application/json`.
        """
        return BinaryResponse.of(
            self, _RETRIEVE, request_options, id=id, range=range, accept=accept
        )


class AsyncReports(AsyncResource):
    async def retrieve(
        self,
        id: str,
        *,
        range: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ReportRetrieveAcceptedResponse | AsyncBinaryResponse:
        """`GET /reports/{id}`

        Args:
            accept: Media type of the response, one of `application/pdf`,
                `application/json`.
        """
        return await AsyncBinaryResponse.of(
            self, _RETRIEVE, request_options, id=id, range=range, accept=accept
        )
