"""Operations of `pets`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_text import Text
from .._runtime.client import Resource
from .._runtime.header import Header
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_LIST: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    parameters=(Query("limit"), Header("X-Trace", "x_trace")),
    responses={"200": lambda: list[models.Pet]},
)

_CREATE: Operation[models.Pet | models.PetCreateCreatedResponse] = Operation(
    "POST",
    "/pets",
    body=Json(),
    responses={
        "200": lambda: models.Pet,
        "201": lambda: models.PetCreateCreatedResponse,
    },
    errors={},
)

_REPLACE_ALL: Operation[models.Pet] = Operation(
    "PUT",
    "/pets",
    body=Bodies({"application/json": Json("body"), "text/plain": Text("body")}),
    responses={"200": lambda: models.Pet, "201": lambda: models.Pet},
)


class Pets(Resource):
    def list(
        self,
        *,
        limit: int | Omit = omit,
        x_trace: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return self._call(_LIST, request_options, limit=limit, x_trace=x_trace)

    def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet | models.PetCreateCreatedResponse:
        """`POST /pets`"""
        return self._call(_CREATE, request_options, name=name)

    def replace_all(
        self,
        body: models.Pet | Mapping[str, Any] | str | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`PUT /pets`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.

        Raises:
            ProblemNotFoundError: Status 404.
            InternalServerError: Odd (500).
        """
        return self._call(
            _REPLACE_ALL, request_options, body=body, content_type=content_type
        )


class AsyncPets(AsyncResource):
    async def list(
        self,
        *,
        limit: int | Omit = omit,
        x_trace: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[models.Pet]:
        """`GET /pets`

        Raises:
            ProblemNotFoundError: Status 404.
        """
        return await self._call(_LIST, request_options, limit=limit, x_trace=x_trace)

    async def create(
        self,
        *,
        name: str,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet | models.PetCreateCreatedResponse:
        """`POST /pets`"""
        return await self._call(_CREATE, request_options, name=name)

    async def replace_all(
        self,
        body: models.Pet | Mapping[str, Any] | str | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Pet:
        """`PUT /pets`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `text/plain`; `application/json` by default.

        Raises:
            ProblemNotFoundError: Status 404.
            InternalServerError: Odd (500).
        """
        return await self._call(
            _REPLACE_ALL, request_options, body=body, content_type=content_type
        )
