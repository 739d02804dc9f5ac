"""T."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_EITHER: Operation[None] = Operation(
    method="GET",
    path="/a",
    answers={"204": None},
    security=(("token",), ("login",), ("session",)),
)

_NOBODY: Operation[None] = Operation(
    method="GET",
    path="/b",
    answers={"204": None},
)

_ANYBODY: Operation[None] = Operation(
    method="GET",
    path="/c",
    answers={"204": None},
    security=((), ("token",)),
)

_BOTH: Operation[None] = Operation(
    method="GET",
    path="/d",
    answers={"204": None},
    security=(("token", "tenant"),),
)

_UNKNOWN: Operation[None] = Operation(
    method="GET",
    path="/e",
    answers={"204": None},
)


class T(Resource):
    """T."""

    def either(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return self._call(_EITHER, request_options=request_options)

    def nobody(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return self._call(_NOBODY, request_options=request_options)

    def anybody(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return self._call(_ANYBODY, request_options=request_options)

    def both(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /d.

        `GET /d`
        """
        return self._call(_BOTH, request_options=request_options)

    def unknown(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /e.

        `GET /e`
        """
        return self._call(_UNKNOWN, request_options=request_options)


class AsyncT(AsyncResource):
    """T."""

    async def either(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /a.

        `GET /a`
        """
        return await self._call(_EITHER, request_options=request_options)

    async def nobody(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /b.

        `GET /b`
        """
        return await self._call(_NOBODY, request_options=request_options)

    async def anybody(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /c.

        `GET /c`
        """
        return await self._call(_ANYBODY, request_options=request_options)

    async def both(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /d.

        `GET /d`
        """
        return await self._call(_BOTH, request_options=request_options)

    async def unknown(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /e.

        `GET /e`
        """
        return await self._call(_UNKNOWN, request_options=request_options)
