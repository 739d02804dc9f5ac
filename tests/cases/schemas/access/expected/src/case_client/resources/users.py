"""Users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import AsyncResource, Json, Operation, RequestOptions, Resource

_CREATE: Operation[models.User] = Operation(
    method="POST",
    path="/users",
    body=Json({"users": "users"}),
    answers={"201": lambda: models.User},
)


class Users(Resource):
    """Users."""

    def create(
        self,
        *,
        users: Sequence[models.UserInput | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> models.User:
        """Call POST /users.

        `POST /users`
        """
        return self._call(
            _CREATE,
            body={"users": users},
            request_options=request_options,
        )


class AsyncUsers(AsyncResource):
    """Users."""

    async def create(
        self,
        *,
        users: Sequence[models.UserInput | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> models.User:
        """Call POST /users.

        `POST /users`
        """
        return await self._call(
            _CREATE,
            body={"users": users},
            request_options=request_options,
        )
