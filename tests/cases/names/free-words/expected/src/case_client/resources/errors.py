"""Operations of `errors`."""

from __future__ import annotations

import builtins as _builtins

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_LIST: Operation[list[models.Card]] = Operation(
    "GET", Template("/errors/{id}"), responses={"200": lambda: list[models.Card]}
)


class Errors(Resource):
    def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /errors/{id}`"""
        return self._call(_LIST, request_options, id=id)


class AsyncErrors(AsyncResource):
    async def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /errors/{id}`"""
        return await self._call(_LIST, request_options, id=id)
