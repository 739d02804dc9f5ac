"""Operations of `content`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.base64_bytes import Base64Bytes
from .._runtime.bytes_text import base64
from .._runtime.client import Resource
from .._runtime.cookie import Cookie
from .._runtime.datetimes import DateTime
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.parameter_content import ContentHeader, ContentQuery
from .._runtime.query import Query
from .._runtime.query_deep_object import DeepObjectQuery
from .._runtime.query_styles import PipeDelimitedQuery

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/content",
    parameters=(
        ContentQuery("filter"),
        ContentHeader("X-Filter", "x_filter"),
        DeepObjectQuery("where"),
        Query("either"),
        Query("blob", encoding=base64),
        PipeDelimitedQuery("pipes"),
        Cookie("session"),
        Query("nothing"),
        Query("maybe"),
        Header("X-When", "x_when"),
        Header("X-Point", "x_point", explode=True),
    ),
    responses={"204": None},
)


class Content(Resource):
    def retrieve(
        self,
        *,
        filter: models.ContentRetrieveFilter | Mapping[str, Any] | Omit = omit,
        x_filter: Sequence[int] | Omit = omit,
        where: models.ContentRetrieveWhere | Mapping[str, Any] | Omit = omit,
        either: str | Sequence[str] | Omit = omit,
        blob: Base64Bytes | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        session: str | Omit = omit,
        nothing: Any | Omit = omit,
        maybe: str | None | Omit = omit,
        x_when: DateTime | Omit = omit,
        x_point: models.ContentRetrieveXPoint | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /content`"""
        return self._call(
            _RETRIEVE,
            request_options,
            filter=filter,
            x_filter=x_filter,
            where=where,
            either=either,
            blob=blob,
            pipes=pipes,
            session=session,
            nothing=nothing,
            maybe=maybe,
            x_when=x_when,
            x_point=x_point,
        )


class AsyncContent(AsyncResource):
    async def retrieve(
        self,
        *,
        filter: models.ContentRetrieveFilter | Mapping[str, Any] | Omit = omit,
        x_filter: Sequence[int] | Omit = omit,
        where: models.ContentRetrieveWhere | Mapping[str, Any] | Omit = omit,
        either: str | Sequence[str] | Omit = omit,
        blob: Base64Bytes | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        session: str | Omit = omit,
        nothing: Any | Omit = omit,
        maybe: str | None | Omit = omit,
        x_when: DateTime | Omit = omit,
        x_point: models.ContentRetrieveXPoint | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /content`"""
        return await self._call(
            _RETRIEVE,
            request_options,
            filter=filter,
            x_filter=x_filter,
            where=where,
            either=either,
            blob=blob,
            pipes=pipes,
            session=session,
            nothing=nothing,
            maybe=maybe,
            x_when=x_when,
            x_point=x_point,
        )
