"""A."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, Query, RequestOptions, Resource

_RETRIEVE_BY_B: Operation[None] = Operation(
    method="GET",
    path="/a/{a}.{b}",
    parameters=(Path("a"), Path("b"), Query("shared")),
    answers={"204": None},
)

_CANCEL: Operation[None] = Operation(
    method="POST",
    path="/a/{a}:cancel",
    parameters=(Path("a"),),
    answers={"204": None},
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/a/{a}/",
    parameters=(Path("a"),),
    answers={"204": None},
)


class A(Resource):
    """A."""

    def retrieve_by_b(
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
            _RETRIEVE_BY_B,
            {"a": a, "b": b, "shared": shared},
            request_options=request_options,
        )

    def cancel(
        self,
        a: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /a/{a}:cancel.

        `POST /a/{a}:cancel`
        """
        return self._call(_CANCEL, {"a": a}, request_options=request_options)

    def retrieve(
        self,
        a: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}/.

        `GET /a/{a}/`
        """
        return self._call(_RETRIEVE, {"a": a}, request_options=request_options)


class AsyncA(AsyncResource):
    """A."""

    async def retrieve_by_b(
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
            _RETRIEVE_BY_B,
            {"a": a, "b": b, "shared": shared},
            request_options=request_options,
        )

    async def cancel(
        self,
        a: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /a/{a}:cancel.

        `POST /a/{a}:cancel`
        """
        return await self._call(_CANCEL, {"a": a}, request_options=request_options)

    async def retrieve(
        self,
        a: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a/{a}/.

        `GET /a/{a}/`
        """
        return await self._call(_RETRIEVE, {"a": a}, request_options=request_options)
