"""Operations of `scalars`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.datetimes import DateTime
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[DateTime | int | float | None] = Operation(
    "GET",
    "/scalars",
    responses={
        "200": lambda: DateTime,
        "202": lambda: int | float,
        "203": lambda: None,
    },
)


class Scalars(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> DateTime | int | float | None:
        """`GET /scalars`"""
        return self._call(_RETRIEVE, request_options)


class AsyncScalars(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> DateTime | int | float | None:
        """`GET /scalars`"""
        return await self._call(_RETRIEVE, request_options)
