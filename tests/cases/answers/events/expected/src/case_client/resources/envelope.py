"""Operations of `envelope`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import AsyncStream, Stream, StreamOperation
from .._runtime.stream_events import EventStream

_RETRIEVE: StreamOperation[models.EnvelopeRetrieveResponse] = StreamOperation(
    "GET", "/envelope", stream=EventStream(lambda: models.EnvelopeRetrieveResponse)
)


class Envelope(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.EnvelopeRetrieveResponse]:
        """`GET /envelope`"""
        return self._call(_RETRIEVE, request_options)


class AsyncEnvelope(AsyncResource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.EnvelopeRetrieveResponse]:
        """`GET /envelope`"""
        return self._call(_RETRIEVE, request_options)
