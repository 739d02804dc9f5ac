"""Job."""

from __future__ import annotations

from .. import errors, models
from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_START: Operation[models.Job | models.StartAcceptedResponse | None] = Operation(
    method="POST",
    path="/job",
    answers={
        "200": lambda: models.Job,
        "202": lambda: models.StartAcceptedResponse,
        "204": None,
    },
    errors={
        "4XX": errors.ProblemClientError,
        "409": errors.StartConflictError,
        "429": errors.StartTooManyRequestsError,
        "default": errors.ProblemAPIError,
    },
)

_HEAD: Operation[None] = Operation(
    method="HEAD",
    path="/job",
    answers={"200": None},
)

_REPORT: Operation[bytes] = Operation(
    method="GET",
    path="/job",
    answers={"200": {"application/pdf": lambda: bytes}},
)


class Job(Resource):
    """Job."""

    def start(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Job | models.StartAcceptedResponse | None:
        """Call POST /job.

        Raises:
            ProblemClientError: Status 4XX.
            NotFoundError: No such job (404).
            StartConflictError: Status 409.
            StartTooManyRequestsError: Status 429.
            ProblemAPIError: Any other status.

        `POST /job`
        """
        return self._call(_START, request_options=request_options)

    def head(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /job.

        `HEAD /job`
        """
        return self._call(_HEAD, request_options=request_options)

    def report(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /job.

        Raises:
            RedirectError: You have it (304).

        `GET /job`
        """
        return self._call(_REPORT, request_options=request_options)


class AsyncJob(AsyncResource):
    """Job."""

    async def start(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Job | models.StartAcceptedResponse | None:
        """Call POST /job.

        See `Job.start` for arguments and errors.
        """
        return await self._call(_START, request_options=request_options)

    async def head(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call HEAD /job.

        `HEAD /job`
        """
        return await self._call(_HEAD, request_options=request_options)

    async def report(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /job.

        See `Job.report` for arguments and errors.
        """
        return await self._call(_REPORT, request_options=request_options)
