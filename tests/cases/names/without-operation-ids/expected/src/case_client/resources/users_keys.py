"""Users keys."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_LIST: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users/{id}/keys",
    parameters=(Path("id"),),
    answers={"200": None},
)


class UsersKeys(Resource):
    """Users keys."""

    def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}/keys.

        `GET /api/v1/users/{id}/keys`
        """
        return self._call(_LIST, {"id": id}, request_options=request_options)


class AsyncUsersKeys(AsyncResource):
    """Users keys."""

    async def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}/keys.

        `GET /api/v1/users/{id}/keys`
        """
        return await self._call(_LIST, {"id": id}, request_options=request_options)
