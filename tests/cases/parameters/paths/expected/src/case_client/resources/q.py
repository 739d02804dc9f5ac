"""Q."""

from __future__ import annotations

from .._runtime import (
    AsyncResource,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/q?kind=fixed",
    parameters=(Query("more"),),
    answers={"204": None},
)

_RETRIEVE_FIRST: Operation[None] = Operation(
    method="GET",
    path="/q#first",
    answers={"204": None},
)


class Q(Resource):
    """Q."""

    def retrieve(
        self,
        *,
        more: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /q?kind=fixed.

        `GET /q?kind=fixed`
        """
        return self._call(_RETRIEVE, {"more": more}, request_options=request_options)

    def retrieve_first(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /q#first.

        `GET /q#first`
        """
        return self._call(_RETRIEVE_FIRST, request_options=request_options)


class AsyncQ(AsyncResource):
    """Q."""

    async def retrieve(
        self,
        *,
        more: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /q?kind=fixed.

        `GET /q?kind=fixed`
        """
        return await self._call(
            _RETRIEVE,
            {"more": more},
            request_options=request_options,
        )

    async def retrieve_first(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /q#first.

        `GET /q#first`
        """
        return await self._call(_RETRIEVE_FIRST, request_options=request_options)
