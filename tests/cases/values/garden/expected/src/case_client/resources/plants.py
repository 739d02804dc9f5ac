"""Operations of `plants`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping
from typing import Any

from .. import errors, models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_LIST: Operation[list[models.Plant]] = Operation(
    "GET", "/plants", responses={"200": lambda: list[models.Plant]}
)

_CREATE: Operation[models.Plant] = Operation(
    "POST",
    "/plants",
    body=Json("body"),
    responses={"201": lambda: models.Plant},
    errors={
        "400": errors.ProblemBadRequestError,
        "409": errors.PlantCreateConflictError,
    },
)


class Plants(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[models.Plant]:
        """Walk through the garden.

        `GET /plants`
        """
        return self._call(_LIST, request_options)

    def create(
        self,
        body: models.Plant | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Plant:
        """Plant something.

        Args:
            body: Anything that grows.

        Raises:
            ProblemBadRequestError: Status 400.
            PlantCreateConflictError: Status 409.

        `POST /plants`
        """
        return self._call(_CREATE, request_options, body=body)


class AsyncPlants(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[models.Plant]:
        """Walk through the garden.

        `GET /plants`
        """
        return await self._call(_LIST, request_options)

    async def create(
        self,
        body: models.Plant | Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Plant:
        """Plant something.

        Args:
            body: Anything that grows.

        Raises:
            ProblemBadRequestError: Status 400.
            PlantCreateConflictError: Status 409.

        `POST /plants`
        """
        return await self._call(_CREATE, request_options, body=body)
