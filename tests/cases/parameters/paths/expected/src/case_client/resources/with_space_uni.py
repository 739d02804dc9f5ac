"""With space uni."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/with space/ünï",
    answers={"204": None},
)


class WithSpaceUni(Resource):
    """With space uni."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /with space/ünï.

        `GET /with space/ünï`
        """
        return self._call(_RETRIEVE, request_options=request_options)


class AsyncWithSpaceUni(AsyncResource):
    """With space uni."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /with space/ünï.

        `GET /with space/ünï`
        """
        return await self._call(_RETRIEVE, request_options=request_options)
