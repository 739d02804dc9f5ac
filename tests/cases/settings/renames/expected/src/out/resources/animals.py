"""Operations of `animals`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.query import Query

_LIST: Operation[None] = Operation(
    "GET", "/animals", parameters=(Query("q", "search"),), responses={"204": None}
)

_CREATE: Operation[models.Animal] = Operation(
    "POST",
    "/animals",
    body=Json(renamed={"name": "n"}),
    responses={"200": lambda: models.Animal},
)

_RETRIEVE: Operation[None] = Operation(
    "GET",
    Template("/animals/{a-id}"),
    parameters=(Path("a-id", "animal"),),
    responses={"204": None},
)


class Animals(Resource):
    def list(
        self,
        *,
        search: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /animals`"""
        return self._call(_LIST, request_options, search=search)

    def create(
        self,
        *,
        name: str,
        k: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Animal:
        """`POST /animals`"""
        return self._call(_CREATE, request_options, name=name, k=k)

    def retrieve(
        self,
        animal: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /animals/{a-id}`"""
        return self._call(_RETRIEVE, request_options, animal=animal)


class AsyncAnimals(AsyncResource):
    async def list(
        self,
        *,
        search: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /animals`"""
        return await self._call(_LIST, request_options, search=search)

    async def create(
        self,
        *,
        name: str,
        k: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Animal:
        """`POST /animals`"""
        return await self._call(_CREATE, request_options, name=name, k=k)

    async def retrieve(
        self,
        animal: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /animals/{a-id}`"""
        return await self._call(_RETRIEVE, request_options, animal=animal)
