"""Orders lines."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Resource


class OrdersLines(Resource):
    """Orders lines."""

    @property
    def line(self) -> resources.OrdersLinesLine:
        """Orders lines line."""
        return resources.OrdersLinesLine(self._client)


class AsyncOrdersLines(AsyncResource):
    """Orders lines."""

    @property
    def line(self) -> resources.AsyncOrdersLinesLine:
        """Orders lines line."""
        return resources.AsyncOrdersLinesLine(self._client)
