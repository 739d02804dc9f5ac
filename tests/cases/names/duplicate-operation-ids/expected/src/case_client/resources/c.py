"""C."""

from __future__ import annotations

from typing_extensions import deprecated

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/c",
    answers={"200": None},
)


class C(Resource):
    """C."""

    @deprecated("GET /c is deprecated")
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

    @deprecated("GET /c is deprecated")
    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
