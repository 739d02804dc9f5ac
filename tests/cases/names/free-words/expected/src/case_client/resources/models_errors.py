"""Operations of `models errors`."""

from __future__ import annotations

import builtins as _builtins

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_LIST: Operation[list[models.Card]] = Operation(
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
        return self._call(_LIST, request_options, id=id)


class AsyncModelsErrors(AsyncResource):
    async def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Card]:
        """`GET /models/{id}/errors`"""
        return await self._call(_LIST, request_options, id=id)
