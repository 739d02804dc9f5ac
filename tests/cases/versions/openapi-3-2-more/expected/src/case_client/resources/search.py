"""Operations of `search`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body import Json
from .._runtime.body_multipart_items import MultipartItems
from .._runtime.client import Resource
from .._runtime.cookie import PlainCookie
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query_string import QueryString
from .._runtime.stream import Stream
from .._runtime.stream_events import EventStream
from .._runtime.stream_lines import LineStream
from .._runtime.stream_reading import StreamOperation

_SEARCH: StreamOperation[models.Hit] = StreamOperation(
    "QUERY",
    "/search",
    body=Json(required=False),
    stream=LineStream(lambda: models.Hit, media_type="application/jsonl"),
)

_RETRIEVE: StreamOperation[models.Hit] = StreamOperation(
    "GET",
    "/search",
    parameters=(QueryString("all"), PlainCookie("c")),
    stream=EventStream(lambda: models.Hit),
)

_SEND: Operation[None] = Operation(
    "POST",
    "/search",
    body=MultipartItems("body", item=Part("application/json")),
    responses={"204": None},
)

_LINK: Operation[None] = Operation("LINK", "/search", responses={"204": None})

_COPY: Operation[None] = Operation("copy", "/search", responses={"204": None})


class Search(Resource):
    """The second."""

    def search(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Hit]:
        """`QUERY /search`"""
        return Stream.of(self, _SEARCH, request_options, q=q)

    def retrieve(
        self,
        *,
        all: models.SearchRetrieveAll | Mapping[str, Any] | Omit = omit,
        c: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Hit]:
        """`GET /search`"""
        return Stream.of(self, _RETRIEVE, request_options, all=all, c=c)

    def send(
        self,
        body: Sequence[Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /search`"""
        return self._call(_SEND, request_options, body=body)

    def link(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`LINK /search`"""
        return self._call(_LINK, request_options)

    def copy(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`copy /search`"""
        return self._call(_COPY, request_options)


class AsyncSearch(AsyncResource):
    """The second."""

    def search(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Hit]:
        """`QUERY /search`"""
        return AsyncStream.of(self, _SEARCH, request_options, q=q)

    def retrieve(
        self,
        *,
        all: models.SearchRetrieveAll | Mapping[str, Any] | Omit = omit,
        c: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Hit]:
        """`GET /search`"""
        return AsyncStream.of(self, _RETRIEVE, request_options, all=all, c=c)

    async def send(
        self,
        body: Sequence[Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /search`"""
        return await self._call(_SEND, request_options, body=body)

    async def link(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`LINK /search`"""
        return await self._call(_LINK, request_options)

    async def copy(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`copy /search`"""
        return await self._call(_COPY, request_options)
