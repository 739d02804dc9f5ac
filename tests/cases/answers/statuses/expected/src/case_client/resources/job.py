"""Operations of `job`."""

from __future__ import annotations

from typing import Never

from .. import errors, models
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_START: Operation[models.Job | models.JobStartAcceptedResponse | None] = Operation(
    "POST",
    "/job",
    responses={
        "200": lambda: models.Job,
        "202": lambda: models.JobStartAcceptedResponse,
        "204": None,
    },
    errors={
        "4XX": errors.ProblemClientError,
        "409": errors.JobStartConflictError,
        "429": errors.JobStartTooManyRequestsError,
        "default": errors.ProblemAPIError,
    },
)

_HEAD: Operation[None] = Operation("HEAD", "/job", responses={"200": None})

_REPORT: BinaryOperation[Never] = BinaryOperation(
    "GET", "/job", responses={"200": BytesContent(media_type="application/pdf")}
)


class Job(Resource):
    def start(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> models.Job | models.JobStartAcceptedResponse | None:
        """`POST /job`

        Raises:
            ProblemClientError: Status 4XX.
            NotFoundError: No such job (404).
            JobStartConflictError: Status 409.
            JobStartTooManyRequestsError: Status 429.
            ProblemAPIError: Any other status.
        """
        return self._call(_START, request_options)

    def head(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /job`"""
        return self._call(_HEAD, request_options)

    def report(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> BinaryResponse:
        """`GET /job`

        Raises:
            RedirectError: You have it (304).
        """
        return BinaryResponse.of(self, _REPORT, request_options)


class AsyncJob(AsyncResource):
    async def start(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> models.Job | models.JobStartAcceptedResponse | None:
        """`POST /job`

        Raises:
            ProblemClientError: Status 4XX.
            NotFoundError: No such job (404).
            JobStartConflictError: Status 409.
            JobStartTooManyRequestsError: Status 429.
            ProblemAPIError: Any other status.
        """
        return await self._call(_START, request_options)

    async def head(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`HEAD /job`"""
        return await self._call(_HEAD, request_options)

    async def report(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncBinaryResponse:
        """`GET /job`

        Raises:
            RedirectError: You have it (304).
        """
        return await AsyncBinaryResponse.of(self, _REPORT, request_options)
