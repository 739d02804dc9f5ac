"""Operations of `pets`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_RETRIEVE: Operation[models.Pet] = Operation(
    "GET", Template("/pets/{name}"), responses={"200": lambda: models.Pet}
)


class Pets(Resource):
    def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`GET /pets/{name}`"""
        return self._call(_RETRIEVE, request_options, name=name)


class AsyncPets(AsyncResource):
    async def retrieve(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`GET /pets/{name}`"""
        return await self._call(_RETRIEVE, request_options, name=name)
