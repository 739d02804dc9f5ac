"""Operations of `entries`."""

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

_LIST: StreamOperation[models.Entry] = StreamOperation(
    "GET",
    "/entries",
    stream=LineStream(lambda: models.Entry, media_type="application/json-seq"),
)

_CREATE: Operation[None] = Operation(
    "POST",
    "/entries",
    body=JsonLines("body", media_type="application/json-seq"),
    responses={"204": None},
)


class Entries(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Entry]:
        """`GET /entries`"""
        return Stream.of(self, _LIST, request_options)

    def create(
        self,
        body: BodyItems[models.Entry | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /entries`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncEntries(AsyncResource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Entry]:
        """`GET /entries`"""
        return AsyncStream.of(self, _LIST, request_options)

    async def create(
        self,
        body: BodyItems[models.Entry | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /entries`"""
        return await self._call(_CREATE, request_options, body=body)
