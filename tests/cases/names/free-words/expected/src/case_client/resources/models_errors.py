"""Models errors."""

from __future__ import annotations

import builtins as _builtins

from .. import models
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_LIST: Operation[list[models.Card]] = Operation(
    method="GET",
    path="/models/{id}/errors",
    parameters=(Path("id"),),
    answers={"200": lambda: list[models.Card]},
)


class ModelsErrors(Resource):
    """Models errors."""

    def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /models/{id}/errors.

        `GET /models/{id}/errors`
        """
        return self._call(_LIST, {"id": id}, request_options=request_options)


class AsyncModelsErrors(AsyncResource):
    """Models errors."""

    async def list(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /models/{id}/errors.

        `GET /models/{id}/errors`
        """
        return await self._call(_LIST, {"id": id}, request_options=request_options)
