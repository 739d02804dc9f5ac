"""A."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_VERB: Operation[None] = Operation(
    method="GET",
    path="/a/{one}/{two}:verb",
    parameters=(Path("one"), Path("two")),
    answers={"204": None},
)


class A(Resource):
    """A."""

    def verb(
        self,
        one: str,
        two: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{one}/{two}:verb.

        `GET /a/{one}/{two}:verb`
        """
        return self._call(
            _VERB,
            {"one": one, "two": two},
            request_options=request_options,
        )


class AsyncA(AsyncResource):
    """A."""

    async def verb(
        self,
        one: str,
        two: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{one}/{two}:verb.

        `GET /a/{one}/{two}:verb`
        """
        return await self._call(
            _VERB,
            {"one": one, "two": two},
            request_options=request_options,
        )
