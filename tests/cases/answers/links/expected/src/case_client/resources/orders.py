"""Operations of `orders`."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.links import ResponseLink, ResponseLinks
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.query import Query

_CREATE: Operation[models.Order] = Operation(
    "POST",
    "/orders",
    body=Json(),
    responses={"201": lambda: models.Order},
    links=ResponseLinks(
        {
            "201": {
                "get_order": ResponseLink(
                    "orders.get", {"order_id": "$response.body#/id"}
                ),
                "list_again": ResponseLink(
                    "orders.list", {"page_size": 2, "state": "of-{$request.body#/item}"}
                ),
                "comment": ResponseLink(
                    "orders.comment",
                    {"order_id": "$response.body#/id"},
                    body={
                        "text": "for {$response.body#/id}",
                        "public-to": "$statusCode",
                    },
                    fields={"public-to": "public_to"},
                ),
                "replace": ResponseLink(
                    "orders.replace",
                    {"order_id": "$response.body#/id", "body": "$request.body"},
                ),
                "wrong": ResponseLink("orders.get", {"order_id": "$response.body#/id"}),
            },
        },
    ),
)

_LIST: Operation[models.OrderListResponse] = Operation(
    "GET",
    "/orders",
    parameters=(Query("page-size", "page_size"), Query("state")),
    responses={"200": lambda: models.OrderListResponse},
)

_GET: Operation[models.Order] = Operation(
    "GET",
    Template("/orders/{order-id}"),
    parameters=(Path("order-id", "order_id"),),
    responses={"200": lambda: models.Order},
    links=ResponseLinks(
        {
            "default": {
                "put": ResponseLink(
                    "orders.replace", {"order_id": "$argument.order_id"}
                ),
            },
        },
    ),
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    Template("/orders/{order-id}"),
    parameters=(Path("order-id", "order_id"),),
    body=Json("body"),
    responses={"204": None},
)

_COMMENT: Operation[None] = Operation(
    "POST",
    Template("/orders/{order-id}/comments"),
    parameters=(Path("order-id", "order_id"),),
    body=Json(renamed={"public_to": "public-to"}),
    responses={"204": None},
)


class Orders(Resource):
    def create(
        self,
        *,
        item: str,
        note: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`POST /orders`"""
        return self._call(_CREATE, request_options, item=item, note=note)

    def list(
        self,
        *,
        page_size: int | Omit = omit,
        state: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.OrderListResponse:
        """`GET /orders`"""
        return self._call(_LIST, request_options, page_size=page_size, state=state)

    def get(
        self,
        order_id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`GET /orders/{order-id}`

        Raises:
            APIStatusError: Not there (any other status).
        """
        return self._call(_GET, request_options, order_id=order_id)

    def replace(
        self,
        order_id: str,
        body: Mapping[str, str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /orders/{order-id}`"""
        return self._call(_REPLACE, request_options, order_id=order_id, body=body)

    def comment(
        self,
        order_id: str,
        *,
        text: str,
        public_to: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /orders/{order-id}/comments`"""
        return self._call(
            _COMMENT, request_options, order_id=order_id, text=text, public_to=public_to
        )


class AsyncOrders(AsyncResource):
    async def create(
        self,
        *,
        item: str,
        note: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`POST /orders`"""
        return await self._call(_CREATE, request_options, item=item, note=note)

    async def list(
        self,
        *,
        page_size: int | Omit = omit,
        state: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.OrderListResponse:
        """`GET /orders`"""
        return await self._call(
            _LIST, request_options, page_size=page_size, state=state
        )

    async def get(
        self,
        order_id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`GET /orders/{order-id}`

        Raises:
            APIStatusError: Not there (any other status).
        """
        return await self._call(_GET, request_options, order_id=order_id)

    async def replace(
        self,
        order_id: str,
        body: Mapping[str, str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /orders/{order-id}`"""
        return await self._call(_REPLACE, request_options, order_id=order_id, body=body)

    async def comment(
        self,
        order_id: str,
        *,
        text: str,
        public_to: int | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /orders/{order-id}/comments`"""
        return await self._call(
            _COMMENT, request_options, order_id=order_id, text=text, public_to=public_to
        )
