"""Operations of `attachments`."""

from __future__ import annotations

from collections.abc import Mapping

from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/attachments", body=Multipart("body"), responses={"204": None}
)


class Attachments(Resource):
    def create(
        self,
        body: Mapping[str, File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /attachments`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncAttachments(AsyncResource):
    async def create(
        self,
        body: Mapping[str, File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /attachments`"""
        return await self._call(_CREATE, request_options, body=body)
