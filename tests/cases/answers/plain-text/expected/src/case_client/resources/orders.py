"""Orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Bodies,
    Json,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    Uuid,
    omit,
)

_UPDATE: Operation[models.Order] = Operation(
    method="PUT",
    path="/orders/{id}",
    parameters=(Path("id"),),
    body=Bodies(
        {"application/json": Json(), "text/plain": Json(media_type="text/plain")},
    ),
    answers={
        "200": {
            "text/plain": lambda: models.Order,
            "application/json": lambda: models.Order,
            "text/json": lambda: models.Order,
        },
    },
    errors={"400": errors.ProblemBadRequestError},
)

_CREATE: Operation[Uuid] = Operation(
    method="POST",
    path="/orders/{id}",
    parameters=(Path("id"),),
    body=Json(media_type="text/plain", required=False),
    answers={"201": {"text/plain": lambda: Uuid, "application/json": lambda: Uuid}},
)


class Orders(Resource):
    """Orders."""

    def update(
        self,
        id: Uuid,
        body: models.Order | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """Call PUT /orders/{id}.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.
            accept: Media type of the answer, one of `text/plain`,
                `application/json`, `text/json`.

        Raises:
            ProblemBadRequestError: Status 400.

        `PUT /orders/{id}`
        """
        return self._call(
            _UPDATE,
            {"id": id},
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def create(
        self,
        id: Uuid,
        body: Sequence[int] | Omit = omit,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Uuid:
        """Call POST /orders/{id}.

        Args:
            body: The request's body.
            accept: Media type of the answer, one of `text/plain`,
                `application/json`.

        `POST /orders/{id}`
        """
        return self._call(
            _CREATE,
            {"id": id},
            body=body,
            accept=accept,
            request_options=request_options,
        )


class AsyncOrders(AsyncResource):
    """Orders."""

    async def update(
        self,
        id: Uuid,
        body: models.Order | Mapping[str, Any],
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """Call PUT /orders/{id}.

        See `Orders.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            {"id": id},
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def create(
        self,
        id: Uuid,
        body: Sequence[int] | Omit = omit,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Uuid:
        """Call POST /orders/{id}.

        See `Orders.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            {"id": id},
            body=body,
            accept=accept,
            request_options=request_options,
        )
