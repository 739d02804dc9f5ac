"""Operations of `lines`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_lines import LineStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[models.EventRetrieveResponse] = StreamOperation(
    "GET",
    "/lines",
    stream=LineStream(
        lambda: models.EventRetrieveResponse, media_type="application/jsonl"
    ),
)


class Lines(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.EventRetrieveResponse]:
        """`GET /lines`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncLines(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.EventRetrieveResponse]:
        """`GET /lines`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
