"""Operations of `pets`."""

from __future__ import annotations

import builtins as _builtins
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    parameters=(Query("limit"),),
    responses={"200": lambda: list[models.Pet]},
)


class Pets(Resource):
    def list(
        self,
        *,
        limit: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            NotFoundError: Status 404.
        """
        return self._call(_LIST, request_options, limit=limit)


class AsyncPets(AsyncResource):
    async def list(
        self,
        *,
        limit: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            NotFoundError: Status 404.
        """
        return await self._call(_LIST, request_options, limit=limit)
