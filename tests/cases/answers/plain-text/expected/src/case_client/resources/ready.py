"""Ready."""

from __future__ import annotations

from .._runtime import AsyncResource, DateTime, Operation, RequestOptions, Resource

_RETRIEVE: Operation[str | DateTime] = Operation(
    method="GET",
    path="/ready",
    answers={
        "200": {"text/plain": lambda: str},
        "201": {"text/plain": lambda: DateTime},
    },
)


class Ready(Resource):
    """Ready."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> str | DateTime:
        """Call GET /ready.

        `GET /ready`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncReady(AsyncResource):
    """Ready."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> str | DateTime:
        """Call GET /ready.

        `GET /ready`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
