"""Operations of `things`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_LIST: Operation[None] = Operation(
    "GET", Template("/things?&view=full&"), responses={"204": None}
)


class Things(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /things?&view=full&`"""
        return self._call(_LIST, request_options)


class AsyncThings(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /things?&view=full&`"""
        return await self._call(_LIST, request_options)
