"""Operations of `shelves shelves`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path
from .._runtime.template import Template

_MERGE: Operation[None] = Operation(
    "POST",
    Template("/shelves/{name}:merge"),
    parameters=(Path("name", segments=True),),
    responses={"204": None},
)


class ShelvesShelves(Resource):
    def merge(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /shelves/{name=shelves/*}:merge`"""
        return self._call(_MERGE, request_options, name=name)


class AsyncShelvesShelves(AsyncResource):
    async def merge(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /shelves/{name=shelves/*}:merge`"""
        return await self._call(_MERGE, request_options, name=name)
