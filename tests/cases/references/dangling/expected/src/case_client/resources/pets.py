"""Pets."""

from __future__ import annotations

import builtins as _builtins
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
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
    parameters=(Query("limit"),),
    answers={"200": lambda: list[models.Pet]},
)


class Pets(Resource):
    """Pets."""

    def list(
        self,
        *,
        limit: Any | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        Raises:
            NotFoundError: Status 404.

        `GET /pets`
        """
        return self._call(_LIST, {"limit": limit}, request_options=request_options)


class AsyncPets(AsyncResource):
    """Pets."""

    async def list(
        self,
        *,
        limit: Any | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Pet]:
        """Call GET /pets.

        See `Pets.list` for arguments and errors.
        """
        return await self._call(
            _LIST,
            {"limit": limit},
            request_options=request_options,
        )
