"""Operations of `upload`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.base64_bytes import Base64Bytes
from .._runtime.body_form import Form
from .._runtime.body_multipart import Multipart
from .._runtime.bytes_text import base64
from .._runtime.client import Resource
from .._runtime.datetimes import Date, full_date
from .._runtime.files import File
from .._runtime.form_part import Part
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.part_styles import DeepObjectPart, FormPart, SpaceDelimitedPart

_CREATE: Operation[None] = Operation(
    "POST",
    "/upload",
    body=Multipart(
        renamed={"styled_files": "styledFiles"},
        encodings={"when": full_date, "raw": base64},
        parts={
            "file": Part("image/png, image/jpeg"),
            "meta": Part("application/json"),
            "list": FormPart(explode=False),
            "styled": FormPart(),
            "styledFiles": FormPart(),
            "text": Part("text/markdown"),
            "raw": Part(
                "application/octet-stream",
                headers={"Content-Transfer-Encoding": "base64"},
            ),
        },
    ),
    responses={"204": None},
)

_REPLACE: Operation[None] = Operation(
    "PUT",
    "/upload",
    body=Form(required=False, parts={"b": SpaceDelimitedPart(), "c": DeepObjectPart()}),
    responses={"204": None},
)

_UPDATE: Operation[None] = Operation(
    "PATCH",
    "/upload",
    body=Multipart("body", media_type="multipart/mixed"),
    responses={"204": None},
)


class Upload(Resource):
    def create(
        self,
        *,
        file: File,
        files: Sequence[File] | Omit = omit,
        meta: models.UploadCreateRequestMeta | Mapping[str, Any] | Omit = omit,
        list: Sequence[str] | Omit = omit,
        rows: Sequence[Sequence[int]] | Omit = omit,
        styled: File | Omit = omit,
        styled_files: Sequence[File] | Omit = omit,
        objects: (
            Sequence[models.UploadCreateRequestObject | Mapping[str, Any]] | Omit
        ) = omit,
        when: Date | Omit = omit,
        flag: bool | Omit = omit,
        raw: Base64Bytes | Omit = omit,
        text: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /upload`"""
        return self._call(
            _CREATE,
            request_options,
            file=file,
            files=files,
            meta=meta,
            list=list,
            rows=rows,
            styled=styled,
            styled_files=styled_files,
            objects=objects,
            when=when,
            flag=flag,
            raw=raw,
            text=text,
        )

    def replace(
        self,
        *,
        a: str | Omit = omit,
        b: Sequence[str] | Omit = omit,
        c: models.UploadReplaceRequestC | Mapping[str, Any] | Omit = omit,
        e: Mapping[str, str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /upload`"""
        return self._call(_REPLACE, request_options, a=a, b=b, c=c, e=e)

    def update(
        self,
        body: models.UploadUpdateRequest | Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /upload`"""
        return self._call(_UPDATE, request_options, body=body)


class AsyncUpload(AsyncResource):
    async def create(
        self,
        *,
        file: File,
        files: Sequence[File] | Omit = omit,
        meta: models.UploadCreateRequestMeta | Mapping[str, Any] | Omit = omit,
        list: Sequence[str] | Omit = omit,
        rows: Sequence[Sequence[int]] | Omit = omit,
        styled: File | Omit = omit,
        styled_files: Sequence[File] | Omit = omit,
        objects: (
            Sequence[models.UploadCreateRequestObject | Mapping[str, Any]] | Omit
        ) = omit,
        when: Date | Omit = omit,
        flag: bool | Omit = omit,
        raw: Base64Bytes | Omit = omit,
        text: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /upload`"""
        return await self._call(
            _CREATE,
            request_options,
            file=file,
            files=files,
            meta=meta,
            list=list,
            rows=rows,
            styled=styled,
            styled_files=styled_files,
            objects=objects,
            when=when,
            flag=flag,
            raw=raw,
            text=text,
        )

    async def replace(
        self,
        *,
        a: str | Omit = omit,
        b: Sequence[str] | Omit = omit,
        c: models.UploadReplaceRequestC | Mapping[str, Any] | Omit = omit,
        e: Mapping[str, str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /upload`"""
        return await self._call(_REPLACE, request_options, a=a, b=b, c=c, e=e)

    async def update(
        self,
        body: models.UploadUpdateRequest | Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PATCH /upload`"""
        return await self._call(_UPDATE, request_options, body=body)
