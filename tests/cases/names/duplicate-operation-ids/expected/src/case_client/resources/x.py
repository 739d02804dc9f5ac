"""X."""

from __future__ import annotations

from typing_extensions import deprecated

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_GET_A: Operation[None] = Operation(
    method="GET",
    path="/a",
    answers={"200": None},
)

_GET_B: Operation[None] = Operation(
    method="GET",
    path="/b",
    answers={"200": None},
)

_DO_IT: Operation[None] = Operation(
    method="GET",
    path="/c",
    answers={"200": None},
)


class X(Resource):
    """X."""

    def get_a(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return self._call(_GET_A, request_options=request_options)

    def get_b(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return self._call(_GET_B, request_options=request_options)

    @deprecated("GET /c is deprecated")
    def do_it(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return self._call(_DO_IT, request_options=request_options)


class AsyncX(AsyncResource):
    """X."""

    async def get_a(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return await self._call(_GET_A, request_options=request_options)

    async def get_b(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return await self._call(_GET_B, request_options=request_options)

    @deprecated("GET /c is deprecated")
    async def do_it(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return await self._call(_DO_IT, request_options=request_options)
