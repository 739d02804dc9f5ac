"""Operations of `orders`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template


class Orders(Resource):
    @property
    def lines(self) -> resources.OrdersLines:
        return resources.OrdersLines(self._client)


class AsyncOrders(AsyncResource):
    @property
    def lines(self) -> resources.AsyncOrdersLines:
        return resources.AsyncOrdersLines(self._client)


class OrdersLines(Resource):
    @property
    def line(self) -> resources.OrdersLinesLine:
        return resources.OrdersLinesLine(self._client)


class AsyncOrdersLines(AsyncResource):
    @property
    def line(self) -> resources.AsyncOrdersLinesLine:
        return resources.AsyncOrdersLinesLine(self._client)


_LINES_LINE_RETRIEVE: Operation[None] = Operation(
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
        return self._call(_LINES_LINE_RETRIEVE, request_options, id=id, line=line)


class AsyncOrdersLinesLine(AsyncResource):
    async def retrieve(
        self,
        id: int,
        line: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`GET /orders/{id:[0-9]{3}}/lines/{line?}`"""
        return await self._call(_LINES_LINE_RETRIEVE, request_options, id=id, line=line)
