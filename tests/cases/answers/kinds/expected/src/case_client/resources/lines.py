"""Operations of `lines`."""

from __future__ import annotations

from .. import models
from .._runtime.async_resource import AsyncResource
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource
from .._runtime.stream import AsyncStream, Stream, StreamOperation
from .._runtime.stream_lines import LineStream

_RETRIEVE: Operation[models.EventRetrieveResponse] = Operation(
    method="GET",
    path="/lines",
    answers={"200": {"application/jsonl": lambda: str}},
    stream=JsonStream(
        lambda: models.EventRetrieveResponse,
        media_type="application/jsonl",
    ),
)


class Lines(Resource):
    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[models.EventRetrieveResponse]:
        """Call GET /lines.

        `GET /lines`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncLines(AsyncResource):
    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[models.EventRetrieveResponse]:
        """Call GET /lines.

        `GET /lines`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
