"""A."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, Query, RequestOptions, Resource

_DOTTED: Operation[None] = Operation(
    method="GET",
    path="/a/{a}.{b}",
    parameters=(Path("a"), Path("b"), Query("shared")),
    answers={"204": None},
)

_VERB: Operation[None] = Operation(
    method="POST",
    path="/a/{a}:cancel",
    parameters=(Path("a"),),
    answers={"204": None},
)

_SLASH: Operation[None] = Operation(
    method="GET",
    path="/a/{a}/",
    parameters=(Path("a"),),
    answers={"204": None},
)


class A(Resource):
    """A."""

    def dotted(
        self,
        a: str,
        b: str,
        *,
        shared: int,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}.{b}.

        `GET /a/{a}.{b}`
        """
        return self._call(
            _DOTTED,
            {"a": a, "b": b, "shared": shared},
            request_options=request_options,
        )

    def verb(
        self,
        a: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /a/{a}:cancel.

        `POST /a/{a}:cancel`
        """
        return self._call(_VERB, {"a": a}, request_options=request_options)

    def slash(
        self,
        a: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}/.

        `GET /a/{a}/`
        """
        return self._call(_SLASH, {"a": a}, request_options=request_options)


class AsyncA(AsyncResource):
    """A."""

    async def dotted(
        self,
        a: str,
        b: str,
        *,
        shared: int,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}.{b}.

        `GET /a/{a}.{b}`
        """
        return await self._call(
            _DOTTED,
            {"a": a, "b": b, "shared": shared},
            request_options=request_options,
        )

    async def verb(
        self,
        a: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /a/{a}:cancel.

        `POST /a/{a}:cancel`
        """
        return await self._call(_VERB, {"a": a}, request_options=request_options)

    async def slash(
        self,
        a: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}/.

        `GET /a/{a}/`
        """
        return await self._call(_SLASH, {"a": a}, request_options=request_options)
