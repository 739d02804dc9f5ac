"""Operations of `pets`."""

from __future__ import annotations

import builtins as _builtins
from typing import Literal

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    parameters=(Query("kind"),),
    responses={"200": lambda: list[models.Pet]},
)

_CREATE: Operation[models.Pet] = Operation(
    "POST", "/pets", body=Json(), responses={"201": lambda: models.Pet}, errors={}
)


class Pets(Resource):
    def list(
        self,
        *,
        kind: Literal["cat", "dog"] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return self._call(_LIST, request_options, kind=kind)

    def create(
        self,
        *,
        name: str,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`POST /pets`"""
        return self._call(_CREATE, request_options, name=name, kind=kind)


class AsyncPets(AsyncResource):
    async def list(
        self,
        *,
        kind: Literal["cat", "dog"] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return await self._call(_LIST, request_options, kind=kind)

    async def create(
        self,
        *,
        name: str,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`POST /pets`"""
        return await self._call(_CREATE, request_options, name=name, kind=kind)
