"""Operations of `animals`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[models.Owner] = Operation(
    "POST", "/animals", body=Json(), responses={"200": lambda: models.Owner}
)


class Animals(Resource):
    def create(
        self,
        *,
        lives: int | Omit = omit,
        kind: str = "cat",
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Owner:
        """`POST /animals`"""
        return self._call(_CREATE, request_options, lives=lives, kind=kind)


class AsyncAnimals(AsyncResource):
    async def create(
        self,
        *,
        lives: int | Omit = omit,
        kind: str = "cat",
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Owner:
        """`POST /animals`"""
        return await self._call(_CREATE, request_options, lives=lives, kind=kind)
