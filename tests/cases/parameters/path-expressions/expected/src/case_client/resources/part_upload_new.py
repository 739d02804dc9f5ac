"""Operations of `part upload new`."""

from __future__ import annotations

from .. import resources
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Path, Template
from .._runtime.query import Query


class PartUploadNew(Resource):
    @property
    def files(self) -> resources.PartUploadNewFiles:
        return resources.PartUploadNewFiles(self._client)


class AsyncPartUploadNew(AsyncResource):
    @property
    def files(self) -> resources.AsyncPartUploadNewFiles:
        return resources.AsyncPartUploadNewFiles(self._client)


_FILES_UPDATE: Operation[None] = Operation(
    "PUT",
    Template("/files/{bucket}/{key}?upload=new"),
    parameters=(Path("key", segments=True), Query("part")),
    responses={"204": None},
)


class PartUploadNewFiles(Resource):
    def update(
        self,
        bucket: str,
        key: str,
        *,
        part: int,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files/{bucket}/{key+}?part&upload=new`"""
        return self._call(
            _FILES_UPDATE, request_options, bucket=bucket, key=key, part=part
        )


class AsyncPartUploadNewFiles(AsyncResource):
    async def update(
        self,
        bucket: str,
        key: str,
        *,
        part: int,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /files/{bucket}/{key+}?part&upload=new`"""
        return await self._call(
            _FILES_UPDATE, request_options, bucket=bucket, key=key, part=part
        )
