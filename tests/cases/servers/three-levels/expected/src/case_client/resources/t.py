"""T."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource, Server

_A: Operation[None] = Operation(
    method="GET",
    path="/a",
    answers={"204": None},
)

_B: Operation[None] = Operation(
    method="GET",
    path="/b",
    answers={"204": None},
    servers=(Server("https://path.case.example"),),
)

_C: Operation[None] = Operation(
    method="PUT",
    path="/b",
    answers={"204": None},
    servers=(Server("https://operation.case.example/x"),),
)


class T(Resource):
    """T."""

    def a(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return self._call(_A, request_options=request_options)

    def b(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return self._call(_B, request_options=request_options)

    def c(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /b.

        `PUT /b`
        """
        return self._call(_C, request_options=request_options)


class AsyncT(AsyncResource):
    """T."""

    async def a(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return await self._call(_A, request_options=request_options)

    async def b(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return await self._call(_B, request_options=request_options)

    async def c(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /b.

        `PUT /b`
        """
        return await self._call(_C, request_options=request_options)
