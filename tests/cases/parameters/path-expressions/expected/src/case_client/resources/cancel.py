"""Operations of `cancel`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template

_CREATE: Operation[None] = Operation(
    "POST",
    Template("/{name}:cancel"),
    parameters=(Path("name", segments=True),),
    responses={"204": None},
)


class Cancel(Resource):
    def create(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /{+name}:cancel`"""
        return self._call(_CREATE, request_options, name=name)


class AsyncCancel(AsyncResource):
    async def create(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /{+name}:cancel`"""
        return await self._call(_CREATE, request_options, name=name)
