"""Operations of `users`."""

from __future__ import annotations

from typing import Any

from .. import resources
from .._runtime.async_binary_response import AsyncBinaryResponse
from .._runtime.async_client import AsyncResource
from .._runtime.binary_reading import BinaryOperation
from .._runtime.binary_response import BinaryResponse
from .._runtime.client import Resource
from .._runtime.content_bytes import AnyContent
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_LIST: BinaryOperation[Any] = BinaryOperation(
    "GET", "/api/v1/users", responses={"200": AnyContent()}
)

_CREATE: Operation[None] = Operation("POST", "/api/v1/users", responses={"201": None})

_RETRIEVE: BinaryOperation[Any] = BinaryOperation(
    "GET", Template("/api/v1/users/{id}"), responses={"200": AnyContent()}
)

_DELETE: Operation[None] = Operation(
    "DELETE", Template("/api/v1/users/{id}"), responses={"204": None}
)


class Users(Resource):
    @property
    def keys(self) -> resources.UsersKeys:
        return resources.UsersKeys(self._client)

    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /api/v1/users`"""
        return BinaryResponse.of(self, _LIST, request_options)

    def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`POST /api/v1/users`"""
        return self._call(_CREATE, request_options)

    def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /api/v1/users/{id}`"""
        return BinaryResponse.of(self, _RETRIEVE, request_options, id=id)

    def delete(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /api/v1/users/{id}`"""
        return self._call(_DELETE, request_options, id=id)


class AsyncUsers(AsyncResource):
    @property
    def keys(self) -> resources.AsyncUsersKeys:
        return resources.AsyncUsersKeys(self._client)

    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Any:
        """`GET /api/v1/users`"""
        return await AsyncBinaryResponse.of(self, _LIST, request_options)

    async def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`POST /api/v1/users`"""
        return await self._call(_CREATE, request_options)

    async def retrieve(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /api/v1/users/{id}`"""
        return await AsyncBinaryResponse.of(self, _RETRIEVE, request_options, id=id)

    async def delete(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /api/v1/users/{id}`"""
        return await self._call(_DELETE, request_options, id=id)


_KEYS_LIST: BinaryOperation[Any] = BinaryOperation(
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
        return BinaryResponse.of(self, _KEYS_LIST, request_options, id=id)


class AsyncUsersKeys(AsyncResource):
    async def list(
        self,
        id: int,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Any:
        """`GET /api/v1/users/{id}/keys`"""
        return await AsyncBinaryResponse.of(self, _KEYS_LIST, request_options, id=id)
