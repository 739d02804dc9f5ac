"""Users."""

from __future__ import annotations

from .._runtime import AsyncResource, Operation, Path, RequestOptions, Resource

_GET: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users",
    answers={"200": None},
)

_POST: Operation[None] = Operation(
    method="POST",
    path="/api/v1/users",
    answers={"201": None},
)

_GET_BY_ID: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users/{id}",
    parameters=(Path("id"),),
    answers={"200": None},
)

_DELETE_BY_ID: Operation[None] = Operation(
    method="DELETE",
    path="/api/v1/users/{id}",
    parameters=(Path("id"),),
    answers={"204": None},
)

_GET_KEYS: Operation[None] = Operation(
    method="GET",
    path="/api/v1/users/{id}/keys",
    parameters=(Path("id"),),
    answers={"200": None},
)


class Users(Resource):
    """Users."""

    def get(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users.

        `GET /api/v1/users`
        """
        return self._call(_GET, request_options=request_options)

    def post(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /api/v1/users.

        `POST /api/v1/users`
        """
        return self._call(_POST, request_options=request_options)

    def get_by_id(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}.

        `GET /api/v1/users/{id}`
        """
        return self._call(_GET_BY_ID, {"id": id}, request_options=request_options)

    def delete_by_id(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /api/v1/users/{id}.

        `DELETE /api/v1/users/{id}`
        """
        return self._call(_DELETE_BY_ID, {"id": id}, request_options=request_options)

    def get_keys(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}/keys.

        `GET /api/v1/users/{id}/keys`
        """
        return self._call(_GET_KEYS, {"id": id}, request_options=request_options)


class AsyncUsers(AsyncResource):
    """Users."""

    async def get(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users.

        `GET /api/v1/users`
        """
        return await self._call(_GET, request_options=request_options)

    async def post(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /api/v1/users.

        `POST /api/v1/users`
        """
        return await self._call(_POST, request_options=request_options)

    async def get_by_id(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}.

        `GET /api/v1/users/{id}`
        """
        return await self._call(_GET_BY_ID, {"id": id}, request_options=request_options)

    async def delete_by_id(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /api/v1/users/{id}.

        `DELETE /api/v1/users/{id}`
        """
        return await self._call(
            _DELETE_BY_ID,
            {"id": id},
            request_options=request_options,
        )

    async def get_keys(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /api/v1/users/{id}/keys.

        `GET /api/v1/users/{id}/keys`
        """
        return await self._call(_GET_KEYS, {"id": id}, request_options=request_options)
