"""Operations of `tunnels`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/tunnels", body=Json("body"), responses={"204": None}
)


class Tunnels(Resource):
    def create(
        self,
        body: Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /tunnels`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncTunnels(AsyncResource):
    async def create(
        self,
        body: Mapping[str, Any],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /tunnels`"""
        return await self._call(_CREATE, request_options, body=body)
