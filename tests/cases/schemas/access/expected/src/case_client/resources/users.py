"""Operations of `users`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[models.User] = Operation(
    "POST", "/users", body=Json(), responses={"201": lambda: models.User}
)


class Users(Resource):
    def create(
        self,
        *,
        users: Sequence[models.UserInput | Mapping[str, Any]],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.User:
        """`POST /users`"""
        return self._call(_CREATE, request_options, users=users)


class AsyncUsers(AsyncResource):
    async def create(
        self,
        *,
        users: Sequence[models.UserInput | Mapping[str, Any]],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.User:
        """`POST /users`"""
        return await self._call(_CREATE, request_options, users=users)
