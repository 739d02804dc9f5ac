"""Operations of `thing`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/{name}"),
    parameters=(Path("name", segments=True),),
    responses={"204": None},
)


class Thing(Resource):
    def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /{+name}`"""
        return self._call(_RETRIEVE, request_options, name=name)


class AsyncThing(AsyncResource):
    async def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /{+name}`"""
        return await self._call(_RETRIEVE, request_options, name=name)
