"""Operations of `chunks`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import AsyncStream, Stream, StreamOperation
from .._runtime.stream_events import EventStream

_LIST: StreamOperation[models.Item] = StreamOperation(
    "GET", "/chunks", stream=EventStream(lambda: models.Item)
)


class Chunks(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Item]:
        """`GET /chunks`"""
        return self._call(_LIST, request_options)


class AsyncChunks(AsyncResource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Item]:
        """`GET /chunks`"""
        return self._call(_LIST, request_options)
