"""Operations of `items`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query_string import QueryString
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_lines import LineStream
from .._runtime.stream_reading import StreamOperation

_SEARCH: StreamOperation[models.Item] = StreamOperation(
    "QUERY",
    "/items",
    body=Json(),
    stream=LineStream(lambda: models.Item, media_type="application/jsonl"),
)

_COPY: Operation[None] = Operation("COPY", "/items", responses={"204": None})

_SEARCH_MANY: StreamOperation[models.Item] = StreamOperation(
    "GET",
    "/search",
    parameters=(QueryString("q"),),
    stream=EventStream(lambda: models.Item),
)


class Items(Resource):
    def search(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Item]:
        """`QUERY /items`"""
        return Stream.of(self, _SEARCH, request_options, text=text)

    def copy(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`COPY /items`"""
        return self._call(_COPY, request_options)

    def search_many(
        self,
        *,
        q: models.ItemSearchManyQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Item]:
        """`GET /search`"""
        return Stream.of(self, _SEARCH_MANY, request_options, q=q)


class AsyncItems(AsyncResource):
    def search(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Item]:
        """`QUERY /items`"""
        return AsyncStream.of(self, _SEARCH, request_options, text=text)

    async def copy(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`COPY /items`"""
        return await self._call(_COPY, request_options)

    def search_many(
        self,
        *,
        q: models.ItemSearchManyQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Item]:
        """`GET /search`"""
        return AsyncStream.of(self, _SEARCH_MANY, request_options, q=q)
