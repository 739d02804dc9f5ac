"""Operations of `models`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query

_LIST: Operation[list[models.Card]] = Operation(
    "GET",
    "/models",
    parameters=(Query("ids"),),
    responses={"200": lambda: list[models.Card]},
)


class Models(Resource):
    @property
    def errors(self) -> resources.ModelsErrors:
        return resources.ModelsErrors(self._client)

    def list(
        self,
        *,
        ids: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /models`"""
        return self._call(_LIST, request_options, ids=ids)


class AsyncModels(AsyncResource):
    @property
    def errors(self) -> resources.AsyncModelsErrors:
        return resources.AsyncModelsErrors(self._client)

    async def list(
        self,
        *,
        ids: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /models`"""
        return await self._call(_LIST, request_options, ids=ids)


_ERRORS_LIST: Operation[list[models.Card]] = Operation(
    "GET", Template("/models/{id}/errors"), responses={"200": lambda: list[models.Card]}
)


class ModelsErrors(Resource):
    def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /models/{id}/errors`"""
        return self._call(_ERRORS_LIST, request_options, id=id)


class AsyncModelsErrors(AsyncResource):
    async def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /models/{id}/errors`"""
        return await self._call(_ERRORS_LIST, request_options, id=id)
