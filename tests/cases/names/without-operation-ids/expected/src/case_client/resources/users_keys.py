"""Operations of `users keys`."""

from __future__ import annotations

from .._runtime.async_resource import AsyncResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource

_LIST: Operation[None] = Operation(
    "GET",
    "/api/v1/users/{id}/keys",
    responses={"200": None},
)


class UsersKeys(Resource):
    def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /api/v1/users/{id}/keys`"""
        return self._call(_LIST, request_options, id=id)


class AsyncUsersKeys(AsyncResource):
    async def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /api/v1/users/{id}/keys`"""
        return await self._call(_LIST, request_options, id=id)
