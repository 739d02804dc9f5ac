"""Operations of `roles`."""

from __future__ import annotations

import builtins as _builtins
from typing import Literal

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_LIST: Operation[list[Literal["admin", "member"] | str]] = Operation(
    "GET", "/roles", responses={"200": lambda: list[Literal["admin", "member"] | str]}
)


class Roles(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[Literal["admin", "member"] | str]:
        """`GET /roles`"""
        return self._call(_LIST, request_options)


class AsyncRoles(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[Literal["admin", "member"] | str]:
        """`GET /roles`"""
        return await self._call(_LIST, request_options)
