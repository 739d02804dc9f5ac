"""Operations of `users`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_LIST: Operation[None] = Operation("GET", "/users", responses={"204": None})


class Users(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /users`

        Raises:
            PlainBadRequestError: Status 400.
            ScimBadRequestError: Status 400.
        """
        return self._call(_LIST, request_options)


class AsyncUsers(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /users`

        Raises:
            PlainBadRequestError: Status 400.
            ScimBadRequestError: Status 400.
        """
        return await self._call(_LIST, request_options)
