"""Operations of `with space`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template


class WithSpace(Resource):
    @property
    def uni(self) -> resources.WithSpaceUni:
        return resources.WithSpaceUni(self._client)


class AsyncWithSpace(AsyncResource):
    @property
    def uni(self) -> resources.AsyncWithSpaceUni:
        return resources.AsyncWithSpaceUni(self._client)


_UNI_RETRIEVE: Operation[None] = Operation(
    "GET", Template("/with space/ünï"), responses={"204": None}
)


class WithSpaceUni(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /with space/ünï`"""
        return self._call(_UNI_RETRIEVE, request_options)


class AsyncWithSpaceUni(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /with space/ünï`"""
        return await self._call(_UNI_RETRIEVE, request_options)
