"""Operations of `nameless`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_RETRIEVE: StreamOperation[str | models.Item] = StreamOperation(
    "GET", "/nameless", stream=EventStream(lambda: str | models.Item)
)


class Nameless(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[str | models.Item]:
        """`GET /nameless`"""
        return Stream.of(self, _RETRIEVE, request_options)


class AsyncNameless(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[str | models.Item]:
        """`GET /nameless`"""
        return AsyncStream.of(self, _RETRIEVE, request_options)
