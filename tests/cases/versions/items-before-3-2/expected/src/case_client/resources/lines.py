"""Operations of `lines`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body_lines import JsonLines
from .._runtime.client import Resource
from .._runtime.files import BodyItems
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_lines import LineStream
from .._runtime.stream_reading import StreamOperation

_EXPORT: StreamOperation[models.Event] = StreamOperation(
    "GET",
    "/lines",
    stream=LineStream(lambda: models.Event, media_type="application/jsonl"),
)

_IMPORT: Operation[None] = Operation(
    "POST",
    "/lines",
    body=JsonLines("body", media_type="application/jsonl"),
    responses={"204": None},
)


class Lines(Resource):
    def export(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Event]:
        """`GET /lines`"""
        return Stream.of(self, _EXPORT, request_options)

    def import_(
        self,
        body: BodyItems[models.Event | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /lines`"""
        return self._call(_IMPORT, request_options, body=body)


class AsyncLines(AsyncResource):
    def export(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Event]:
        """`GET /lines`"""
        return AsyncStream.of(self, _EXPORT, request_options)

    async def import_(
        self,
        body: BodyItems[models.Event | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /lines`"""
        return await self._call(_IMPORT, request_options, body=body)
