"""Operations of `files`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence
from typing import Literal

from .._runtime.async_client import AsyncResource
from .._runtime.body_form import Form
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_styles import FormPart
from .._runtime.query import Query

_CREATE: Operation[str] = Operation(
    "POST",
    "/files",
    body=Multipart(parts={"parts": FormPart()}),
    responses={"200": lambda: str},
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    "/files",
    body=Multipart(parts={"parts": FormPart(explode=False)}),
    responses={"204": None},
)

_UPDATE: Operation[None] = Operation(
    "PATCH", "/files", body=Form(), responses={"204": None}
)

_LIST: Operation[list[str]] = Operation(
    "GET",
    "/files",
    parameters=(
        Query("empty"),
        Query("state"),
        Query("ids"),
        Query("wql"),
        Header("If-Match", "if_match"),
    ),
    responses={"200": lambda: list[str]},
)


class Files(Resource):
    def create(
        self,
        *,
        parts: Sequence[File],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST /files`"""
        return self._call(_CREATE, request_options, parts=parts)

    def replace(
        self,
        *,
        parts: Sequence[File],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files`"""
        return self._call(_REPLACE, request_options, parts=parts)

    def update(
        self,
        *,
        data: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /files`"""
        return self._call(_UPDATE, request_options, data=data)

    def list(
        self,
        *,
        empty: str | Omit = omit,
        state: Literal["open", "closed"] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        wql: str | Omit = omit,
        if_match: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[str]:
        """`GET /files`"""
        return self._call(
            _LIST,
            request_options,
            empty=empty,
            state=state,
            ids=ids,
            wql=wql,
            if_match=if_match,
        )


class AsyncFiles(AsyncResource):
    async def create(
        self,
        *,
        parts: Sequence[File],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> str:
        """`POST /files`"""
        return await self._call(_CREATE, request_options, parts=parts)

    async def replace(
        self,
        *,
        parts: Sequence[File],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files`"""
        return await self._call(_REPLACE, request_options, parts=parts)

    async def update(
        self,
        *,
        data: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /files`"""
        return await self._call(_UPDATE, request_options, data=data)

    async def list(
        self,
        *,
        empty: str | Omit = omit,
        state: Literal["open", "closed"] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        wql: str | Omit = omit,
        if_match: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[str]:
        """`GET /files`"""
        return await self._call(
            _LIST,
            request_options,
            empty=empty,
            state=state,
            ids=ids,
            wql=wql,
            if_match=if_match,
        )
