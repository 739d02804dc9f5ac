"""Pages."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/pages/{path}",
    parameters=(Path("path", segments=True),),
    answers={"204": None},
)


class PagesResource(Resource):
    """Pages."""

    def retrieve(
        self,
        path: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /pages/{*path}.

        `GET /pages/{*path}`
        """
        return self._call(_RETRIEVE, {"path": path}, request_options=request_options)


class AsyncPagesResource(AsyncResource):
    """Pages."""

    async def retrieve(
        self,
        path: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /pages/{*path}.

        `GET /pages/{*path}`
        """
        return await self._call(
            _RETRIEVE,
            {"path": path},
            request_options=request_options,
        )
