"""Operations of `orders lines line`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_RETRIEVE: Operation[None] = Operation(
    "GET", Template("/orders/{id}/lines/{line}"), responses={"204": None}
)


class OrdersLinesLine(Resource):
    def retrieve(
        self,
        id: int,
        line: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /orders/{id:[0-9]{3}}/lines/{line?}`"""
        return self._call(_RETRIEVE, request_options, id=id, line=line)


class AsyncOrdersLinesLine(AsyncResource):
    async def retrieve(
        self,
        id: int,
        line: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /orders/{id:[0-9]{3}}/lines/{line?}`"""
        return await self._call(_RETRIEVE, request_options, id=id, line=line)
