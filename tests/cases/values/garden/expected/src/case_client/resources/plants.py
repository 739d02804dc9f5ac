"""Plants."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping
from typing import Any

from .. import errors, models
from .._runtime import AsyncResource, Json, Operation, RequestOptions, Resource

_LIST: Operation[list[models.Plant]] = Operation(
    method="GET",
    path="/plants",
    answers={"200": lambda: list[models.Plant]},
    security=(("token",),),
)

_CREATE: Operation[models.Plant] = Operation(
    method="POST",
    path="/plants",
    body=Json(),
    answers={"201": lambda: models.Plant},
    errors={
        "400": errors.ProblemBadRequestError,
        "409": errors.PlantsCreateConflictError,
    },
    security=(("token",),),
)


class Plants(Resource):
    """Plants."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Plant]:
        """Walk through the garden.

        `GET /plants`
        """
        return self._call(_LIST, request_options=request_options)

    def create(
        self,
        body: models.Plant | Mapping[str, Any],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Plant:
        """Plant something.

        Args:
            body: Anything that grows.

        Raises:
            ProblemBadRequestError: Status 400.
            PlantsCreateConflictError: Status 409.

        `POST /plants`
        """
        return self._call(_CREATE, body=body, request_options=request_options)


class AsyncPlants(AsyncResource):
    """Plants."""

    async def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Plant]:
        """Walk through the garden.

        `GET /plants`
        """
        return await self._call(_LIST, request_options=request_options)

    async def create(
        self,
        body: models.Plant | Mapping[str, Any],
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Plant:
        """Plant something.

        See `Plants.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)
