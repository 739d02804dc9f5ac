"""Operations of `variables`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/variables", body=Json(), responses={"204": None}
)


class Variables(Resource):
    def create(
        self,
        *,
        variables: Sequence[str],
        target: str | Omit = omit,
        everywhere: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /variables`"""
        return self._call(
            _CREATE,
            request_options,
            variables=variables,
            target=target,
            everywhere=everywhere,
        )


class AsyncVariables(AsyncResource):
    async def create(
        self,
        *,
        variables: Sequence[str],
        target: str | Omit = omit,
        everywhere: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /variables`"""
        return await self._call(
            _CREATE,
            request_options,
            variables=variables,
            target=target,
            everywhere=everywhere,
        )
