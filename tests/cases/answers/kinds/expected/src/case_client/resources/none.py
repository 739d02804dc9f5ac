"""Operations of `none`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[None] = Operation("GET", "/none")

_CREATE: Operation[None] = Operation("POST", "/none", responses={"default": None})

_DELETE: Operation[None] = Operation("DELETE", "/none", responses={"302": None})


class NoneResource(Resource):
    def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /none`"""
        return self._call(_RETRIEVE, request_options)

    def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`POST /none`

        Raises:
            APIStatusError: Whatever (any other status).
        """
        return self._call(_CREATE, request_options)

    def delete(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`DELETE /none`"""
        return self._call(_DELETE, request_options)


class AsyncNoneResource(AsyncResource):
    async def retrieve(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`GET /none`"""
        return await self._call(_RETRIEVE, request_options)

    async def create(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`POST /none`

        Raises:
            APIStatusError: Whatever (any other status).
        """
        return await self._call(_CREATE, request_options)

    async def delete(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> None:
        """`DELETE /none`"""
        return await self._call(_DELETE, request_options)
