"""Models."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import models, resources
from .._runtime import (
    AsyncResource,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST: Operation[list[models.Card]] = Operation(
    method="GET",
    path="/models",
    parameters=(Query("ids"),),
    answers={"200": lambda: list[models.Card]},
)


class Models(Resource):
    """Models."""

    @property
    def errors(self) -> resources.ModelsErrors:
        """Models errors."""
        return resources.ModelsErrors(self._client)

    def list(
        self,
        *,
        ids: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /models.

        `GET /models`
        """
        return self._call(_LIST, {"ids": ids}, request_options=request_options)


class AsyncModels(AsyncResource):
    """Models."""

    @property
    def errors(self) -> resources.AsyncModelsErrors:
        """Models errors."""
        return resources.AsyncModelsErrors(self._client)

    async def list(
        self,
        *,
        ids: Sequence[str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> _builtins.list[models.Card]:
        """Call GET /models.

        `GET /models`
        """
        return await self._call(_LIST, {"ids": ids}, request_options=request_options)
