"""Operations of `text`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import AsyncStream, Stream, StreamOperation
from .._runtime.stream_events import EventStream

_RETRIEVE: StreamOperation[str] = StreamOperation(
    "GET", "/text", stream=EventStream(lambda: str)
)


class TextResource(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[str]:
        """`GET /text`"""
        return self._call(_RETRIEVE, request_options)


class AsyncTextResource(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[str]:
        """`GET /text`"""
        return self._call(_RETRIEVE, request_options)
