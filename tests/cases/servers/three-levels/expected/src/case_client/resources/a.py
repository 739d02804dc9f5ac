"""A."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/a",
    answers={"204": None},
)


class A(Resource):
    """A."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncA(AsyncResource):
    """A."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
