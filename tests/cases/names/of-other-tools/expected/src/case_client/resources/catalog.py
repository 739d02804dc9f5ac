"""Operations of `catalog`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict, RetryPolicy
from .._runtime.query import Query
from .._runtime.typed_values import as_type


class Catalog(Resource):
    @property
    def items(self) -> resources.CatalogItems:
        return resources.CatalogItems(self._client)


class AsyncCatalog(AsyncResource):
    @property
    def items(self) -> resources.AsyncCatalogItems:
        return resources.AsyncCatalogItems(self._client)


_ITEMS_BROWSE: Operation[list[models.Item]] = Operation(
    "GET",
    "/items",
    parameters=(Query("qs", "search"), Query("$top", "most_items")),
    responses={"200": lambda: list[models.Item]},
    retry=RetryPolicy(max_retries=0),
)

_ITEMS_ADD: Operation[None] = Operation(
    "POST", "/items", body=Json(renamed={"title": "nm"}), responses={"204": None}
)

_ITEMS_REPLACE_ALL: Operation[None] = Operation(
    "PUT",
    "/items",
    body=Json("new_items", encoding=as_type(lambda: list[models.Item])),
    responses={"204": None},
)


class CatalogItems(Resource):
    def browse(
        self,
        *,
        search: str | Omit = omit,
        most_items: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> list[models.Item]:
        """`GET /items`"""
        return self._call(
            _ITEMS_BROWSE, request_options, search=search, most_items=most_items
        )

    def add(
        self,
        *,
        title: str,
        st: models.ItemSt | int | Omit = omit,
        lv: models.Level | int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /items`"""
        return self._call(_ITEMS_ADD, request_options, title=title, st=st, lv=lv)

    def replace_all(
        self,
        new_items: Sequence[models.Item | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /items`"""
        return self._call(_ITEMS_REPLACE_ALL, request_options, new_items=new_items)


class AsyncCatalogItems(AsyncResource):
    async def browse(
        self,
        *,
        search: str | Omit = omit,
        most_items: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> list[models.Item]:
        """`GET /items`"""
        return await self._call(
            _ITEMS_BROWSE, request_options, search=search, most_items=most_items
        )

    async def add(
        self,
        *,
        title: str,
        st: models.ItemSt | int | Omit = omit,
        lv: models.Level | int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /items`"""
        return await self._call(_ITEMS_ADD, request_options, title=title, st=st, lv=lv)

    async def replace_all(
        self,
        new_items: Sequence[models.Item | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /items`"""
        return await self._call(
            _ITEMS_REPLACE_ALL, request_options, new_items=new_items
        )
