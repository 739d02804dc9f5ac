"""Pets."""

from __future__ import annotations

import builtins as _builtins

from .. import errors, models
from .._runtime import (
    AsyncResource,
    Json,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST: Operation[list[models.Pet]] = Operation(
    method="GET",
    path="/pets",
    parameters=(Query("kind"),),
    answers={"200": lambda: list[models.Pet]},
    errors={"404": errors.ProblemNotFoundError},
)

_CREATE: Operation[models.Pet] = Operation(
    method="POST",
    path="/pets",
    body=Json({"name": "name", "kind": "kind"}),
    answers={"201": lambda: models.Pet},
)


class Pets(Resource):
    """Pets."""

    def list(
        self,
        *,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        Raises:
            ProblemNotFoundError: Status 404.

        `GET /pets`
        """
        return self._call(_LIST, {"kind": kind}, request_options=request_options)

    def create(
        self,
        *,
        name: str,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call POST /pets.

        `POST /pets`
        """
        return self._call(
            _CREATE,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )


class AsyncPets(AsyncResource):
    """Pets."""

    async def list(
        self,
        *,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        See `Pets.list` for arguments and errors.
        """
        return await self._call(_LIST, {"kind": kind}, request_options=request_options)

    async def create(
        self,
        *,
        name: str,
        kind: models.Kind | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """Call POST /pets.

        `POST /pets`
        """
        return await self._call(
            _CREATE,
            body={"name": name, "kind": kind},
            request_options=request_options,
        )
