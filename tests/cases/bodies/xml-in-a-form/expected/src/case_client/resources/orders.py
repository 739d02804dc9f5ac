"""Operations of `orders`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_form import Form
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_xml import XmlPart

_CREATE: Operation[None] = Operation(
    "POST",
    "/orders",
    body=Form(
        parts={
            "extra": XmlPart(
                "application/xml",
                type=lambda: models.OrderCreateRequestExtra,
                root="extra",
            ),
            "address": XmlPart("text/xml", type=lambda: models.Address),
        },
    ),
    responses={"204": None},
)


class Orders(Resource):
    def create(
        self,
        *,
        code: str,
        extra: models.OrderCreateRequestExtra | Mapping[str, Any],
        address: models.Address | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /orders`"""
        return self._call(
            _CREATE, request_options, code=code, extra=extra, address=address
        )


class AsyncOrders(AsyncResource):
    async def create(
        self,
        *,
        code: str,
        extra: models.OrderCreateRequestExtra | Mapping[str, Any],
        address: models.Address | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /orders`"""
        return await self._call(
            _CREATE, request_options, code=code, extra=extra, address=address
        )
