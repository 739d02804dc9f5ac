"""B."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource, Server

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/b",
    answers={"204": None},
    servers=(Server("https://path.case.example"),),
)

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/b",
    answers={"204": None},
    servers=(Server("https://operation.case.example/x"),),
)


class B(Resource):
    """B."""

    def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return self._call(_RETRIEVE, request_options=request_options)

    def update(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /b.

        `PUT /b`
        """
        return self._call(_UPDATE, request_options=request_options)


class AsyncB(AsyncResource):
    """B."""

    async def retrieve(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return await self._call(_RETRIEVE, request_options=request_options)

    async def update(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /b.

        `PUT /b`
        """
        return await self._call(_UPDATE, request_options=request_options)
