"""Operations of `blobs`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.body_raw import Raw
from .._runtime.client import Resource
from .._runtime.files import RawBody
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_UPDATE: Operation[None] = Operation(
    "PUT", Template("/blobs/{hash}"), body=Raw("body"), responses={"204": None}
)


class Blobs(Resource):
    def update(
        self,
        hash: str,
        body: RawBody,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /blobs/{hash}`"""
        return self._call(_UPDATE, request_options, hash=hash, body=body)


class AsyncBlobs(AsyncResource):
    async def update(
        self,
        hash: str,
        body: RawBody,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /blobs/{hash}`"""
        return await self._call(_UPDATE, request_options, hash=hash, body=body)
