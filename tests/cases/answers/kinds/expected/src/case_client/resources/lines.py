"""Lines."""

from __future__ import annotations

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    JsonStream,
    Operation,
    RequestOptions,
    Resource,
    Stream,
)

_RETRIEVE: Operation[models.EventsResponse] = Operation(
    method="GET",
    path="/lines",
    answers={"200": {"application/jsonl": lambda: str}},
    stream=JsonStream(lambda: models.EventsResponse, media_type="application/jsonl"),
)


class Lines(Resource):
    """Lines."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[models.EventsResponse]:
        """Call GET /lines.

        `GET /lines`
        """
        return self._stream(_RETRIEVE, request_options=request_options)


class AsyncLines(AsyncResource):
    """Lines."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[models.EventsResponse]:
        """Call GET /lines.

        `GET /lines`
        """
        return self._stream(_RETRIEVE, request_options=request_options)
