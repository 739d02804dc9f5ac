"""Scalars."""

from __future__ import annotations

from .._runtime import AsyncResource, DateTime, Operation, RequestOptions, Resource

_RETRIEVE: Operation[DateTime | float | None] = Operation(
    method="GET",
    path="/scalars",
    answers={"200": lambda: DateTime, "202": lambda: float, "203": lambda: None},
)


class Scalars(Resource):
    """Scalars."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> DateTime | float | None:
        """Call GET /scalars.

        `GET /scalars`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncScalars(AsyncResource):
    """Scalars."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> DateTime | float | None:
        """Call GET /scalars.

        `GET /scalars`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
