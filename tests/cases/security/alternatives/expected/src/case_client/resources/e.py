"""E."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/e",
    answers={"204": None},
)


class E(Resource):
    """E."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /e.

        `GET /e`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncE(AsyncResource):
    """E."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /e.

        `GET /e`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
