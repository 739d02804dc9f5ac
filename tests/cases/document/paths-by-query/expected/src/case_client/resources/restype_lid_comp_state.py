"""Operations of `restype lid comp state`."""

from __future__ import annotations

from .. import models, resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.query import Query


class RestypeLidCompState(Resource):
    @property
    def box(self) -> resources.RestypeLidCompStateBox:
        return resources.RestypeLidCompStateBox(self._client)


class AsyncRestypeLidCompState(AsyncResource):
    @property
    def box(self) -> resources.AsyncRestypeLidCompStateBox:
        return resources.AsyncRestypeLidCompStateBox(self._client)


_BOX_RETRIEVE: Operation[models.Lid] = Operation(
    "GET",
    Template("/{box}"),
    parameters=(
        Query("restype", const="lid"),
        Query("comp", const="state"),
        Query("timeout"),
    ),
    responses={"200": lambda: models.Lid},
)


class RestypeLidCompStateBox(Resource):
    def retrieve(
        self,
        box: str,
        *,
        timeout: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Lid:
        """`GET /{box}?restype=lid&comp=state`"""
        return self._call(_BOX_RETRIEVE, request_options, box=box, timeout=timeout)


class AsyncRestypeLidCompStateBox(AsyncResource):
    async def retrieve(
        self,
        box: str,
        *,
        timeout: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Lid:
        """`GET /{box}?restype=lid&comp=state`"""
        return await self._call(
            _BOX_RETRIEVE, request_options, box=box, timeout=timeout
        )
