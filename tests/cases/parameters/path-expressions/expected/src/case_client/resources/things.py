"""Things."""

from __future__ import annotations

from .._runtime import (
    AsyncResource,
    Omit,
    Operation,
    Path,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_LIST: Operation[None] = Operation(
    method="GET",
    path="/{parent}/things",
    parameters=(Path("parent", segments=True), Query("page"), Query("limit")),
    answers={"204": None},
)


class Things(Resource):
    """Things."""

    def list(
        self,
        parent: str,
        *,
        page: int | Omit = omit,
        limit: int | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /{+parent}/things{?page,limit}.

        `GET /{+parent}/things{?page,limit}`
        """
        return self._call(
            _LIST,
            {"parent": parent, "page": page, "limit": limit},
            request_options=request_options,
        )


class AsyncThings(AsyncResource):
    """Things."""

    async def list(
        self,
        parent: str,
        *,
        page: int | Omit = omit,
        limit: int | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /{+parent}/things{?page,limit}.

        `GET /{+parent}/things{?page,limit}`
        """
        return await self._call(
            _LIST,
            {"parent": parent, "page": page, "limit": limit},
            request_options=request_options,
        )
