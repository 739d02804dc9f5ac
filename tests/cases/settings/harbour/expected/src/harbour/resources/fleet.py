"""Fleet."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_ALL: Operation[list[models.Ship]] = Operation(
    method="GET",
    path="/ships",
    answers={"200": lambda: list[models.Ship]},
)


class Fleet(Resource):
    """Fleet."""

    def all(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Ship]:
        """Call GET /ships.

        `GET /ships`
        """
        return self._call(_ALL, request_options=request_options)


class AsyncFleet(AsyncResource):
    """Fleet."""

    async def all(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Ship]:
        """Call GET /ships.

        `GET /ships`
        """
        return await self._call(_ALL, request_options=request_options)
