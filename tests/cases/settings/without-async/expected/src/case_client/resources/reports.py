"""Operations of `reports`."""

from __future__ import annotations

from typing import Literal, overload

from .. import models
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
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


class Reports(Resource):
    @overload
    def create(
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
    ) -> Stream[models.ReportCreateResponseEventStream]: ...

    @overload
    def create(
        self,
        *,
        subject: str,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> (
        models.ReportCreateResponse | Stream[models.ReportCreateResponseEventStream]
    ): ...

    def create(
        self,
        *,
        subject: str,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ReportCreateResponse | Stream[models.ReportCreateResponseEventStream]:
        """`POST /reports`"""
        return Stream.chosen(
            self, _CREATE, request_options, subject=subject, stream=stream
        )
