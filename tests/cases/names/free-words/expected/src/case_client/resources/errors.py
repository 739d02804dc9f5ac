"""Errors."""

from __future__ import annotations

import builtins as _builtins

from .. import models
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_LIST: Operation[list[models.Card]] = Operation(
    method="GET",
    path="/errors/{id}",
    parameters=(Path("id"),),
    answers={"200": lambda: list[models.Card]},
)


class Errors(Resource):
    """Errors."""

    def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /errors/{id}.

        `GET /errors/{id}`
        """
        return self._call(_LIST, {"id": id}, request_options=request_options)


class AsyncErrors(AsyncResource):
    """Errors."""

    async def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /errors/{id}.

        `GET /errors/{id}`
        """
        return await self._call(_LIST, {"id": id}, request_options=request_options)
