"""Operations of `batches`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.base64_bytes import Base64UrlBytes
from .._runtime.bodies import Bodies
from .._runtime.body import Json
from .._runtime.body_multipart_items import MultipartItems
from .._runtime.bytes_text import base64url
from .._runtime.client import Resource
from .._runtime.files import File, FilePart
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_xml import XmlPart
from .._runtime.typed_values import as_type

_PICTURES: Operation[None] = Operation(
    "POST",
    "/pictures",
    body=MultipartItems(
        "body",
        first=(Part(encoding=as_type(lambda: models.Picture)), Part("image/png")),
    ),
    responses={"204": None},
)

_RECORDS: Operation[None] = Operation(
    "POST",
    "/records",
    body=MultipartItems(
        "body", item=Part("application/json", encoding=as_type(lambda: models.Picture))
    ),
    responses={"204": None},
)

_FRAMES: Operation[None] = Operation(
    "PUT",
    "/frames",
    body=MultipartItems(
        "body", media_type="multipart/x-mixed-replace", item=Part("image/jpeg")
    ),
    responses={"204": None},
)

_PAGES: Operation[None] = Operation(
    "POST",
    "/pages",
    body=MultipartItems(
        "body",
        media_type="multipart/related",
        item=Part("text/html", required=("Content-Location",)),
    ),
    responses={"204": None},
)

_LETTERS: Operation[None] = Operation(
    "POST",
    "/letters",
    body=MultipartItems(
        "body",
        media_type="multipart/form-data",
        first=(
            Part(headers={"Content-Disposition": 'form-data; name="author"'}),
            Part(
                "application/octet-stream",
                headers={
                    "Content-Disposition": 'form-data; name="seal"',
                    "Content-Transfer-Encoding": "base64url",
                },
                encoding=base64url,
            ),
        ),
    ),
    responses={"204": None},
)

_NOTES: Operation[None] = Operation(
    "POST", "/notes", body=MultipartItems("body"), responses={"204": None}
)

_SCANS: Operation[None] = Operation(
    "POST",
    "/scans",
    body=MultipartItems("body", media_type="multipart/parallel"),
    responses={"204": None},
)

_STOPS: Operation[None] = Operation(
    "POST",
    "/stops",
    body=MultipartItems(
        "body",
        item=XmlPart(
            "application/xml",
            encoding=as_type(lambda: models.Stop),
            type=lambda: models.Stop,
        ),
    ),
    responses={"204": None},
)

_COLUMNS: Operation[None] = Operation(
    "POST", "/columns", body=MultipartItems("body"), responses={"204": None}
)

_ANYTHING: Operation[None] = Operation(
    "POST",
    "/anything",
    body=Bodies(
        {
            "application/json": Json("body", encoding=as_type(lambda: models.Picture)),
            "multipart/mixed": MultipartItems(
                "body", first=(Part(encoding=as_type(lambda: models.Picture)),)
            ),
        },
    ),
    responses={"204": None},
)


class Batches(Resource):
    def pictures(
        self,
        body: Sequence[models.Picture | Mapping[str, Any] | File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pictures`"""
        return self._call(_PICTURES, request_options, body=body)

    def records(
        self,
        body: Sequence[models.Picture | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /records`"""
        return self._call(_RECORDS, request_options, body=body)

    def frames(
        self,
        body: Sequence[File] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /frames`"""
        return self._call(_FRAMES, request_options, body=body)

    def pages(
        self,
        body: Sequence[str | FilePart],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pages`"""
        return self._call(_PAGES, request_options, body=body)

    def letters(
        self,
        body: Sequence[str | FilePart | Base64UrlBytes],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /letters`

        Args:
            body: At least 2 items; at most 2 items.
        """
        return self._call(_LETTERS, request_options, body=body)

    def notes(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /notes`"""
        return self._call(_NOTES, request_options, body=body)

    def scans(
        self,
        body: Sequence[File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /scans`"""
        return self._call(_SCANS, request_options, body=body)

    def stops(
        self,
        body: Sequence[models.Stop | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /stops`"""
        return self._call(_STOPS, request_options, body=body)

    def columns(
        self,
        body: Sequence[Sequence[int]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /columns`"""
        return self._call(_COLUMNS, request_options, body=body)

    def anything(
        self,
        body: (
            models.Picture
            | Mapping[str, Any]
            | Sequence[models.Picture | Mapping[str, Any] | File]
        ),
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /anything`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `multipart/mixed`; `application/json` by default.
        """
        return self._call(
            _ANYTHING, request_options, body=body, content_type=content_type
        )


class AsyncBatches(AsyncResource):
    async def pictures(
        self,
        body: Sequence[models.Picture | Mapping[str, Any] | File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pictures`"""
        return await self._call(_PICTURES, request_options, body=body)

    async def records(
        self,
        body: Sequence[models.Picture | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /records`"""
        return await self._call(_RECORDS, request_options, body=body)

    async def frames(
        self,
        body: Sequence[File] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /frames`"""
        return await self._call(_FRAMES, request_options, body=body)

    async def pages(
        self,
        body: Sequence[str | FilePart],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /pages`"""
        return await self._call(_PAGES, request_options, body=body)

    async def letters(
        self,
        body: Sequence[str | FilePart | Base64UrlBytes],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /letters`

        Args:
            body: At least 2 items; at most 2 items.
        """
        return await self._call(_LETTERS, request_options, body=body)

    async def notes(
        self,
        body: Sequence[str],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /notes`"""
        return await self._call(_NOTES, request_options, body=body)

    async def scans(
        self,
        body: Sequence[File],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /scans`"""
        return await self._call(_SCANS, request_options, body=body)

    async def stops(
        self,
        body: Sequence[models.Stop | Mapping[str, Any]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /stops`"""
        return await self._call(_STOPS, request_options, body=body)

    async def columns(
        self,
        body: Sequence[Sequence[int]],
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /columns`"""
        return await self._call(_COLUMNS, request_options, body=body)

    async def anything(
        self,
        body: (
            models.Picture
            | Mapping[str, Any]
            | Sequence[models.Picture | Mapping[str, Any] | File]
        ),
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /anything`

        Args:
            content_type: Media type of the body, one of `application/json`,
                `multipart/mixed`; `application/json` by default.
        """
        return await self._call(
            _ANYTHING, request_options, body=body, content_type=content_type
        )
