"""Operations of `things`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.query import Query

_LIST: Operation[None] = Operation(
    "GET",
    Template("/{parent}/things"),
    parameters=(Path("parent", segments=True), Query("page"), Query("limit")),
    responses={"204": None},
)


class Things(Resource):
    def list(
        self,
        parent: str,
        *,
        page: int | Omit = omit,
        limit: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /{+parent}/things{?page,limit}`"""
        return self._call(_LIST, request_options, parent=parent, page=page, limit=limit)


class AsyncThings(AsyncResource):
    async def list(
        self,
        parent: str,
        *,
        page: int | Omit = omit,
        limit: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /{+parent}/things{?page,limit}`"""
        return await self._call(
            _LIST, request_options, parent=parent, page=page, limit=limit
        )
