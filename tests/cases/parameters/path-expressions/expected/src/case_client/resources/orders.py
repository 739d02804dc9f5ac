"""Orders."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class Orders(Resource):
    """Orders."""

    @property
    def lines(self) -> resources.OrdersLines:
        """Orders lines."""
        return resources.OrdersLines(self._client)


class AsyncOrders(AsyncResource):
    """Orders."""

    @property
    def lines(self) -> resources.AsyncOrdersLines:
        """Orders lines."""
        return resources.AsyncOrdersLines(self._client)
