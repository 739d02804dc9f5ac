"""Odd."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/odd/{+mark}/{undeclared}",
    parameters=(Path("+mark", "mark"), Path("undeclared", segments=True)),
    answers={"204": None},
)


class Odd(Resource):
    """Odd."""

    def retrieve(
        self,
        mark: int,
        undeclared: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /odd/{+mark}/{+undeclared}.

        `GET /odd/{+mark}/{+undeclared}`
        """
        return self._call(
            _RETRIEVE,
            {"mark": mark, "undeclared": undeclared},
            request_options=request_options,
        )


class AsyncOdd(AsyncResource):
    """Odd."""

    async def retrieve(
        self,
        mark: int,
        undeclared: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /odd/{+mark}/{+undeclared}.

        `GET /odd/{+mark}/{+undeclared}`
        """
        return await self._call(
            _RETRIEVE,
            {"mark": mark, "undeclared": undeclared},
            request_options=request_options,
        )
