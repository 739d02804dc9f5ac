"""Operations of `orders`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_xml import Xml
from .._runtime.client import Resource
from .._runtime.content_xml import XmlContent
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.typed_values import as_type

_REPLACE: Operation[models.ListResultOrder] = Operation(
    "PUT",
    "/orders",
    body=Xml(
        "body",
        type=lambda: models.ListResultOrder,
        root="ListResultOfOrder",
        encoding=as_type(lambda: models.ListResultOrder),
    ),
    responses={"200": XmlContent(lambda: models.ListResultOrder)},
)


class Orders(Resource):
    def replace(
        self,
        body: models.ListResultOrder | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ListResultOrder:
        """`PUT /orders`"""
        return self._call(_REPLACE, request_options, body=body)


class AsyncOrders(AsyncResource):
    async def replace(
        self,
        body: models.ListResultOrder | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ListResultOrder:
        """`PUT /orders`"""
        return await self._call(_REPLACE, request_options, body=body)
