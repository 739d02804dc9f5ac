"""Operations of `pictures`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import File
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPLOAD: Operation[None] = Operation(
    "POST",
    "/pictures",
    body=Multipart(
        parts={
            "file": Part("*/*"),
            "thumbnail": Part("image/png, image/jpeg"),
            "more": Part("application/octet-stream"),
            "data": Part("application/json"),
            "notes": Part("text/plain"),
        },
    ),
    responses={"204": None},
)


class Pictures(Resource):
    def upload(
        self,
        *,
        file: File,
        notes: Sequence[str],
        thumbnail: File | Omit = omit,
        more: Sequence[File] | Omit = omit,
        data: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pictures`"""
        return self._call(
            _UPLOAD,
            request_options,
            file=file,
            notes=notes,
            thumbnail=thumbnail,
            more=more,
            data=data,
        )


class AsyncPictures(AsyncResource):
    async def upload(
        self,
        *,
        file: File,
        notes: Sequence[str],
        thumbnail: File | Omit = omit,
        more: Sequence[File] | Omit = omit,
        data: Any | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pictures`"""
        return await self._call(
            _UPLOAD,
            request_options,
            file=file,
            notes=notes,
            thumbnail=thumbnail,
            more=more,
            data=data,
        )
