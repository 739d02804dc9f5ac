"""B."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/b",
    answers={"200": None},
)


class B(Resource):
    """B."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncB(AsyncResource):
    """B."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
