"""Operations of `things`."""

from __future__ import annotations

import builtins as _builtins

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_LIST: Operation[list[str]] = Operation(
    "GET", "/things", responses={"200": lambda: list[str]}
)


class Things(Resource):
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """Things of ${AWS::Region}.

        `GET /things`
        """
        return self._call(_LIST, request_options)


class AsyncThings(AsyncResource):
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """Things of ${AWS::Region}.

        `GET /things`
        """
        return await self._call(_LIST, request_options)
