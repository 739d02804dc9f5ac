"""Orders lines line."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/orders/{id}/lines/{line}",
    parameters=(Path("id"), Path("line")),
    answers={"204": None},
)


class OrdersLinesLine(Resource):
    """Orders lines line."""

    def retrieve(
        self,
        id: int,
        line: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /orders/{id:[0-9]{3}}/lines/{line?}.

        `GET /orders/{id:[0-9]{3}}/lines/{line?}`
        """
        return self._call(
            _RETRIEVE,
            {"id": id, "line": line},
            request_options=request_options,
        )


class AsyncOrdersLinesLine(AsyncResource):
    """Orders lines line."""

    async def retrieve(
        self,
        id: int,
        line: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /orders/{id:[0-9]{3}}/lines/{line?}.

        `GET /orders/{id:[0-9]{3}}/lines/{line?}`
        """
        return await self._call(
            _RETRIEVE,
            {"id": id, "line": line},
            request_options=request_options,
        )
