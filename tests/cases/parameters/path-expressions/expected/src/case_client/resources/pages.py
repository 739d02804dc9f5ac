"""Operations of `pages`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/pages/{path}"),
    parameters=(Path("path", segments=True),),
    responses={"204": None},
)


class PagesResource(Resource):
    def retrieve(
        self,
        path: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /pages/{*path}`"""
        return self._call(_RETRIEVE, request_options, path=path)


class AsyncPagesResource(AsyncResource):
    async def retrieve(
        self,
        path: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /pages/{*path}`"""
        return await self._call(_RETRIEVE, request_options, path=path)
