"""Operations of `shelves`."""

from __future__ import annotations

from .. import models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_LIST_ALL: Operation[list[models.Shelf]] = Operation(
    "GET", "/shelves/all", responses={"200": lambda: list[models.Shelf]}
)

_RETRIEVE: Operation[models.Shelf] = Operation(
    "GET", Template("/shelves/{id}"), responses={"200": lambda: models.Shelf}
)


class Shelves(Resource):
    @property
    def all(self) -> resources.ShelvesAll:
        return resources.ShelvesAll(self._client)

    @property
    def plan(self) -> resources.ShelvesPlan:
        return resources.ShelvesPlan(self._client)

    def list_all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Shelf]:
        """`GET shelves/all`"""
        return self._call(_LIST_ALL, request_options)

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Shelf:
        """`GET /shelves/{id}`"""
        return self._call(_RETRIEVE, request_options, id=id)


class AsyncShelves(AsyncResource):
    @property
    def all(self) -> resources.AsyncShelvesAll:
        return resources.AsyncShelvesAll(self._client)

    @property
    def plan(self) -> resources.AsyncShelvesPlan:
        return resources.AsyncShelvesPlan(self._client)

    async def list_all(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> list[models.Shelf]:
        """`GET shelves/all`"""
        return await self._call(_LIST_ALL, request_options)

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Shelf:
        """`GET /shelves/{id}`"""
        return await self._call(_RETRIEVE, request_options, id=id)
