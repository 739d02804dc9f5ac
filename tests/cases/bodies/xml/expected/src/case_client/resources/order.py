"""Operations of `order`."""

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

_CREATE: Operation[models.Order] = Operation(
    "POST",
    "/order",
    body=Xml("body", type=lambda: models.Order),
    responses={"200": XmlContent(lambda: models.Order)},
)


class Order(Resource):
    def create(
        self,
        body: models.Order | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`POST /order`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncOrder(AsyncResource):
    async def create(
        self,
        body: models.Order | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`POST /order`"""
        return await self._call(_CREATE, request_options, body=body)
