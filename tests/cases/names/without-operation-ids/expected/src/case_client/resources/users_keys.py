"""Operations of `users keys`."""

from __future__ import annotations

from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.binary import BinaryOperation
from .._runtime.client import Resource
from .._runtime.content_any import AnyContent
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_LIST: BinaryOperation[Any] = BinaryOperation(
    "GET", Template("/api/v1/users/{id}/keys"), responses={"200": AnyContent()}
)


class UsersKeys(Resource):
    def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /api/v1/users/{id}/keys`"""
        return self._call(_LIST, request_options, id=id)


class AsyncUsersKeys(AsyncResource):
    async def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /api/v1/users/{id}/keys`"""
        return await self._call(_LIST, request_options, id=id)
