"""D."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/d",
    answers={"204": None},
    security=(("token", "tenant"),),
)


class D(Resource):
    """D."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /d.

        `GET /d`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncD(AsyncResource):
    """D."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /d.

        `GET /d`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
