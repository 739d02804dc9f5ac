"""Operations of `pages`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart_items import MultipartItems
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.form_part import Part
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST",
    "/pages",
    body=MultipartItems(
        "body",
        media_type="multipart/related; type=text/html",
        first=(Part("text/html"),),
        item=Part("image/png"),
    ),
    responses={"204": None},
)


class PagesResource(Resource):
    def create(
        self,
        body: Sequence[str | File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pages`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncPagesResource(AsyncResource):
    async def create(
        self,
        body: Sequence[str | File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pages`"""
        return await self._call(_CREATE, request_options, body=body)
