"""Users."""

from __future__ import annotations

from .. import errors
from .._runtime import AsyncResource, Operation, RequestOptions, Resource

_LIST: Operation[None] = Operation(
    method="GET",
    path="/users",
    answers={"204": None},
    errors={
        "400": errors.PlainBadRequestError,
        "400 application/scim+json": errors.ScimBadRequestError,
    },
)


class Users(Resource):
    """Users."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /users.

        Raises:
            PlainBadRequestError: Status 400.
            ScimBadRequestError: Status 400.

        `GET /users`
        """
        return self._call(_LIST, request_options=request_options)


class AsyncUsers(AsyncResource):
    """Users."""

    async def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /users.

        See `Users.list` for arguments and errors.
        """
        return await self._call(_LIST, request_options=request_options)
