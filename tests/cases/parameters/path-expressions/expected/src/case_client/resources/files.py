"""Operations of `files`."""

from __future__ import annotations

from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template

_UPDATE: Operation[None] = Operation(
    "PUT",
    Template("/files/{bucket}/{key}"),
    parameters=(Path("key", segments=True),),
    responses={"204": None},
)


class Files(Resource):
    def update(
        self,
        bucket: str,
        key: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files/{bucket}/{key+}`"""
        return self._call(_UPDATE, request_options, bucket=bucket, key=key)


class AsyncFiles(AsyncResource):
    async def update(
        self,
        bucket: str,
        key: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files/{bucket}/{key+}`"""
        return await self._call(_UPDATE, request_options, bucket=bucket, key=key)
