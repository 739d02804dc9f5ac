"""Root."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/",
    answers={"200": None},
)


class Root(Resource):
    """Root."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /.

        `GET /`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncRoot(AsyncResource):
    """Root."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /.

        `GET /`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
