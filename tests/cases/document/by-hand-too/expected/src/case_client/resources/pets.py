"""Pets."""

from __future__ import annotations

import builtins as _builtins
from typing import Any

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Bodies,
    Header,
    Json,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    Text,
    omit,
)

_LIST: Operation[list[models.Pet]] = Operation(
    method="GET",
    path="/pets",
    parameters=(Query("limit"), Header("X-Trace", "x_trace")),
    answers={"200": lambda: list[models.Pet]},
    errors={"404": errors.ProblemNotFoundError},
    security=(("token",),),
)

_CREATE: Operation[models.Pet | models.AddPetCreatedResponse] = Operation(
    method="POST",
    path="/pets",
    body=Json({"name": "name"}),
    answers={"200": lambda: models.Pet, "201": lambda: models.AddPetCreatedResponse},
    security=(("token",),),
)

_REPLACE_ALL: Operation[models.Pet] = Operation(
    method="PUT",
    path="/pets",
    body=Bodies({"application/json": Json(), "text/plain": Text()}, required=False),
    answers={"200": lambda: models.Pet, "201": lambda: models.Pet},
    errors={
        "404": errors.ProblemNotFoundError,
        "500": errors.PutPetsInternalServerError,
    },
    security=(("token",),),
)


class Pets(Resource):
    """Pets."""

    def list(
        self,
        *,
        limit: int | Omit = omit,
        x_trace: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        Raises:
            ProblemNotFoundError: Status 404.

        `GET /pets`
        """
        return self._call(
            _LIST,
            {"limit": limit, "x_trace": x_trace},
            request_options=request_options,
        )

    def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | None = None,
    ) -> models.Pet | models.AddPetCreatedResponse:
        """Call POST /pets.

        `POST /pets`
        """
        return self._call(_CREATE, body={"name": name}, request_options=request_options)

    def replace_all(
        self,
        body: Any | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call PUT /pets.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.

        Raises:
            ProblemNotFoundError: Status 404.
            PutPetsInternalServerError: Status 500.

        `PUT /pets`
        """
        return self._call(
            _REPLACE_ALL,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )


class AsyncPets(AsyncResource):
    """Pets."""

    async def list(
        self,
        *,
        limit: int | Omit = omit,
        x_trace: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        See `Pets.list` for arguments and errors.
        """
        return await self._call(
            _LIST,
            {"limit": limit, "x_trace": x_trace},
            request_options=request_options,
        )

    async def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | None = None,
    ) -> models.Pet | models.AddPetCreatedResponse:
        """Call POST /pets.

        `POST /pets`
        """
        return await self._call(
            _CREATE,
            body={"name": name},
            request_options=request_options,
        )

    async def replace_all(
        self,
        body: Any | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call PUT /pets.

        See `Pets.replace_all` for arguments and errors.
        """
        return await self._call(
            _REPLACE_ALL,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )
