"""Operations of `orders lines`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource


class OrdersLines(Resource):
    @property
    def line(self) -> resources.OrdersLinesLine:
        return resources.OrdersLinesLine(self._client)


class AsyncOrdersLines(AsyncResource):
    @property
    def line(self) -> resources.AsyncOrdersLinesLine:
        return resources.AsyncOrdersLinesLine(self._client)
