"""Operations of `orders`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors, models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.content_text import TextContent
from .._runtime.contents import ContentChoice
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.uuids import Uuid

_UPDATE: Operation[models.Order] = Operation(
    "PUT",
    Template("/orders/{id}"),
    body=Bodies(
        {
            "application/json": Json("body"),
            "text/plain": Json("body", media_type="text/plain"),
        },
    ),
    accept="accept",
    responses={
        "200": ContentChoice(
            {
                "text/plain": lambda: models.Order,
                "application/json": lambda: models.Order,
                "text/json": lambda: models.Order,
            },
        ),
    },
    errors={"400": errors.ProblemBadRequestError},
)

_CREATE: Operation[Uuid] = Operation(
    "POST",
    Template("/orders/{id}"),
    body=Json("body", media_type="text/plain"),
    accept="accept",
    responses={
        "201": ContentChoice(
            {"text/plain": TextContent(lambda: Uuid), "application/json": lambda: Uuid}
        ),
    },
)


class Orders(Resource):
    def update(
        self,
        id: Uuid,
        body: models.Order | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`PUT /orders/{id}`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.
            accept: Media type of the response, one of `text/plain`, `application/json`,
                `text/json`.

        Raises:
            ProblemBadRequestError: Status 400.
        """
        return self._call(
            _UPDATE,
            request_options,
            id=id,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    def create(
        self,
        id: Uuid,
        body: Sequence[int] | Omit = omit,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Uuid:
        """`POST /orders/{id}`

        Args:
            accept: Media type of the response, one of `text/plain`, `application/json`.
        """
        return self._call(_CREATE, request_options, id=id, body=body, accept=accept)


class AsyncOrders(AsyncResource):
    async def update(
        self,
        id: Uuid,
        body: models.Order | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Order:
        """`PUT /orders/{id}`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.
            accept: Media type of the response, one of `text/plain`, `application/json`,
                `text/json`.

        Raises:
            ProblemBadRequestError: Status 400.
        """
        return await self._call(
            _UPDATE,
            request_options,
            id=id,
            body=body,
            content_type=content_type,
            accept=accept,
        )

    async def create(
        self,
        id: Uuid,
        body: Sequence[int] | Omit = omit,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Uuid:
        """`POST /orders/{id}`

        Args:
            accept: Media type of the response, one of `text/plain`, `application/json`.
        """
        return await self._call(
            _CREATE, request_options, id=id, body=body, accept=accept
        )
