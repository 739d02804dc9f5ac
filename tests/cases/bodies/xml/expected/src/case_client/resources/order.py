"""Order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import AsyncResource, Operation, RequestOptions, Resource, Xml

_CREATE: Operation[models.Order] = Operation(
    method="POST",
    path="/order",
    body=Xml(type=lambda: models.Order),
    answers={"200": {"application/xml": lambda: models.Order}},
)


class Order(Resource):
    """Order."""

    def create(
        self,
        body: models.Order | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """Call POST /order.

        Args:
            body: The request's body.

        `POST /order`
        """
        return self._call(_CREATE, body=body, request_options=request_options)


class AsyncOrder(AsyncResource):
    """Order."""

    async def create(
        self,
        body: models.Order | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """Call POST /order.

        See `Order.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)
