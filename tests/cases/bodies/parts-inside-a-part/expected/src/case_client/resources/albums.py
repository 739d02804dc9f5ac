"""Operations of `albums`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.files import FilePart
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_multipart import MultipartItemsPart

_SEND: Operation[None] = Operation(
    "POST",
    "/albums",
    body=Multipart(
        parts={
            "pages": MultipartItemsPart(
                "multipart/mixed", headers={"X-Page": "1"}, item=Part("image/png")
            ),
            "cover": Part("application/json"),
        },
    ),
    responses={"204": None},
)


class Albums(Resource):
    def send(
        self,
        *,
        pages: Sequence[Sequence[Any]] | Sequence[FilePart] | Omit = omit,
        cover: models.AlbumSendRequestCover | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /albums`"""
        return self._call(_SEND, request_options, pages=pages, cover=cover)


class AsyncAlbums(AsyncResource):
    async def send(
        self,
        *,
        pages: Sequence[Sequence[Any]] | Sequence[FilePart] | Omit = omit,
        cover: models.AlbumSendRequestCover | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /albums`"""
        return await self._call(_SEND, request_options, pages=pages, cover=cover)
