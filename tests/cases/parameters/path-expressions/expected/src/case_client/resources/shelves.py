"""Operations of `shelves`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template


class Shelves(Resource):
    @property
    def shelves(self) -> resources.ShelvesShelves:
        return resources.ShelvesShelves(self._client)


class AsyncShelves(AsyncResource):
    @property
    def shelves(self) -> resources.AsyncShelvesShelves:
        return resources.AsyncShelvesShelves(self._client)


_SHELVES_MERGE: Operation[None] = Operation(
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
        return self._call(_SHELVES_MERGE, request_options, name=name)


class AsyncShelvesShelves(AsyncResource):
    async def merge(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /shelves/{name=shelves/*}:merge`"""
        return await self._call(_SHELVES_MERGE, request_options, name=name)
