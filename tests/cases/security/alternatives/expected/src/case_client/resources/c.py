"""C."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/c",
    answers={"204": None},
    security=((), ("token",)),
)


class C(Resource):
    """C."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncC(AsyncResource):
    """C."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
