"""Operations of `orders`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class Orders(Resource):
    @property
    def lines(self) -> resources.OrdersLines:
        return resources.OrdersLines(self._client)


class AsyncOrders(AsyncResource):
    @property
    def lines(self) -> resources.AsyncOrdersLines:
        return resources.AsyncOrdersLines(self._client)
