"""Users."""

from __future__ import annotations

from .. import resources
from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_LIST: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users",
    answers={"200": None},
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/api/v1/users",
    answers={"201": None},
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users/{id}",
    parameters=(Path("id"),),
    answers={"200": None},
)

_DELETE: Operation[None] = Operation(
    method="DELETE",
    path="/api/v1/users/{id}",
    parameters=(Path("id"),),
    answers={"204": None},
)


class Users(Resource):
    """Users."""

    @property
    def keys(self) -> resources.UsersKeys:
        """Users keys."""
        return resources.UsersKeys(self._client)

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users.

        `GET /api/v1/users`
        """
        return self._call(_LIST, request_options=request_options)

    def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /api/v1/users.

        `POST /api/v1/users`
        """
        return self._call(_CREATE, request_options=request_options)

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}.

        `GET /api/v1/users/{id}`
        """
        return self._call(_RETRIEVE, {"id": id}, request_options=request_options)

    def delete(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /api/v1/users/{id}.

        `DELETE /api/v1/users/{id}`
        """
        return self._call(_DELETE, {"id": id}, request_options=request_options)


class AsyncUsers(AsyncResource):
    """Users."""

    @property
    def keys(self) -> resources.AsyncUsersKeys:
        """Users keys."""
        return resources.AsyncUsersKeys(self._client)

    async def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users.

        `GET /api/v1/users`
        """
        return await self._call(_LIST, request_options=request_options)

    async def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /api/v1/users.

        `POST /api/v1/users`
        """
        return await self._call(_CREATE, request_options=request_options)

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}.

        `GET /api/v1/users/{id}`
        """
        return await self._call(_RETRIEVE, {"id": id}, request_options=request_options)

    async def delete(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /api/v1/users/{id}.

        `DELETE /api/v1/users/{id}`
        """
        return await self._call(_DELETE, {"id": id}, request_options=request_options)
