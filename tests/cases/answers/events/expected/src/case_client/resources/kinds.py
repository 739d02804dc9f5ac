"""Operations of `kinds`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation

_LIST: StreamOperation[str | models.KindListResponseAddJsonData | models.Item] = (
    StreamOperation(
        "GET",
        "/kinds",
        stream=EventStream(
            lambda: str | models.KindListResponseAddJsonData | models.Item,
            ends=("[DONE]",),
            by_event={
                "addString": lambda: str,
                "addNumber": lambda: str,
                "addJson": lambda: models.KindListResponseAddJsonData,
                "addItem": lambda: models.Item,
                "putItem": lambda: models.Item,
            },
        ),
    )
)


class Kinds(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[str | models.KindListResponseAddJsonData | models.Item]:
        """`GET /kinds`"""
        return Stream.of(self, _LIST, request_options)


class AsyncKinds(AsyncResource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[str | models.KindListResponseAddJsonData | models.Item]:
        """`GET /kinds`"""
        return AsyncStream.of(self, _LIST, request_options)
