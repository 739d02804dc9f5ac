"""Free."""

from __future__ import annotations

from typing import Any

from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[dict[str, Any] | str] = Operation(
    method="GET",
    path="/free",
    answers={
        "200": {
            "application/json": lambda: dict[str, Any],
            "application/xml": lambda: str,
        },
    },
)


class Free(Resource):
    """Free."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> dict[str, Any] | str:
        """Call GET /free.

        Args:
            accept: Media type of the answer, one of `application/json`,
                `application/xml`.

        `GET /free`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncFree(AsyncResource):
    """Free."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> dict[str, Any] | str:
        """Call GET /free.

        See `Free.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
