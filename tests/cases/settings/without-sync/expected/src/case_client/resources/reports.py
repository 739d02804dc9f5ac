"""Operations of `reports`."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Literal, overload

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body import Json
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream_choice import StreamChoice
from .._runtime.stream_events import EventStream

_CREATE: StreamChoice[
    models.ReportCreateResponse, models.ReportCreateResponseEventStream
] = StreamChoice(
    Operation(
        "POST",
        "/reports",
        body=Json(),
        responses={"200": lambda: models.ReportCreateResponse},
    ),
    EventStream(lambda: models.ReportCreateResponseEventStream),
    "stream",
)


class AsyncReports(AsyncResource):
    @overload
    async def create(
        self,
        *,
        subject: str,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ReportCreateResponse: ...

    @overload
    def create(
        self,
        *,
        subject: str,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.ReportCreateResponseEventStream]: ...

    @overload
    def create(
        self,
        *,
        subject: str,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> (
        Awaitable[models.ReportCreateResponse]
        | AsyncStream[models.ReportCreateResponseEventStream]
    ): ...

    def create(
        self,
        *,
        subject: str,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> (
        Awaitable[models.ReportCreateResponse]
        | AsyncStream[models.ReportCreateResponseEventStream]
    ):
        """`POST /reports`"""
        return AsyncStream.chosen(
            self, _CREATE, request_options, subject=subject, stream=stream
        )
