"""Operations of `gates`."""

from __future__ import annotations

import builtins as _builtins

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_LIST: Operation[list[str]] = Operation(
    "GET", "/gates", responses={"200": lambda: list[str]}
)

_CREATE: Operation[list[str]] = Operation(
    "POST", "/gates", responses={"200": lambda: list[str]}
)

_REMOVE: Operation[None] = Operation(
    "DELETE", Template("/gates/{name}"), responses={"204": None}
)


class Gates(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`GET /gates`"""
        return self._call(_LIST, request_options)

    def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`POST /gates`

        Raises:
            ConflictError: There is such a gate (409).
        """
        return self._call(_CREATE, request_options)

    def remove(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /gates/{name}`

        Raises:
            NotFoundError: There is no such gate (404).
        """
        return self._call(_REMOVE, request_options, name=name)


class AsyncGates(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`GET /gates`"""
        return await self._call(_LIST, request_options)

    async def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`POST /gates`

        Raises:
            ConflictError: There is such a gate (409).
        """
        return await self._call(_CREATE, request_options)

    async def remove(
        self,
        name: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`DELETE /gates/{name}`

        Raises:
            NotFoundError: There is no such gate (404).
        """
        return await self._call(_REMOVE, request_options, name=name)
