"""Upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Base64Bytes,
    Date,
    Field,
    File,
    Form,
    Multipart,
    Omit,
    Operation,
    Part,
    RequestOptions,
    Resource,
    omit,
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/upload",
    body=Multipart(
        {
            "file": "file",
            "files": "files",
            "meta": "meta",
            "list": "list",
            "rows": "rows",
            "styled": "styled",
            "styled_files": "styledFiles",
            "objects": "objects",
            "when": "when",
            "flag": "flag",
            "raw": Field("raw", encoding="base64"),
            "text": "text",
        },
        parts={
            "file": Part("image/png, image/jpeg"),
            "meta": Part("application/json"),
            "list": Part(style="form", explode=False),
            "styled": Part(style="form"),
            "styledFiles": Part(style="form"),
            "text": Part("text/markdown"),
        },
    ),
    answers={"204": None},
)

_REPLACE: Operation[None] = Operation(
    method="PUT",
    path="/upload",
    body=Form(
        {"a": "a", "b": "b", "c": "c", "e": "e"},
        required=False,
        parts={
            "b": Part(style="spaceDelimited", explode=False),
            "c": Part(style="deepObject", explode=True),
        },
    ),
    answers={"204": None},
)

_UPDATE: Operation[None] = Operation(
    method="PATCH",
    path="/upload",
    body=Multipart(media_type="multipart/mixed", required=False),
    answers={"204": None},
)


class Upload(Resource):
    """Upload."""

    def create(
        self,
        *,
        file: File,
        files: Sequence[File] | Omit = omit,
        meta: models.UploadRequestMeta | Mapping[str, Any] | Omit = omit,
        list: Sequence[str] | Omit = omit,
        rows: Sequence[Sequence[int]] | Omit = omit,
        styled: File | Omit = omit,
        styled_files: Sequence[File] | Omit = omit,
        objects: Sequence[models.UploadRequestObject | Mapping[str, Any]] | Omit = omit,
        when: Date | Omit = omit,
        flag: bool | Omit = omit,
        raw: Base64Bytes | Omit = omit,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /upload.

        `POST /upload`
        """
        return self._call(
            _CREATE,
            body={
                "file": file,
                "files": files,
                "meta": meta,
                "list": list,
                "rows": rows,
                "styled": styled,
                "styled_files": styled_files,
                "objects": objects,
                "when": when,
                "flag": flag,
                "raw": raw,
                "text": text,
            },
            request_options=request_options,
        )

    def replace(
        self,
        *,
        a: str | Omit = omit,
        b: Sequence[str] | Omit = omit,
        c: models.FormRequestC | Mapping[str, Any] | Omit = omit,
        e: Mapping[str, str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /upload.

        `PUT /upload`
        """
        return self._call(
            _REPLACE,
            body={"a": a, "b": b, "c": c, "e": e},
            request_options=request_options,
        )

    def update(
        self,
        body: models.RelatedRequest | Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PATCH /upload.

        Args:
            body: The request's body.

        `PATCH /upload`
        """
        return self._call(_UPDATE, body=body, request_options=request_options)


class AsyncUpload(AsyncResource):
    """Upload."""

    async def create(
        self,
        *,
        file: File,
        files: Sequence[File] | Omit = omit,
        meta: models.UploadRequestMeta | Mapping[str, Any] | Omit = omit,
        list: Sequence[str] | Omit = omit,
        rows: Sequence[Sequence[int]] | Omit = omit,
        styled: File | Omit = omit,
        styled_files: Sequence[File] | Omit = omit,
        objects: Sequence[models.UploadRequestObject | Mapping[str, Any]] | Omit = omit,
        when: Date | Omit = omit,
        flag: bool | Omit = omit,
        raw: Base64Bytes | Omit = omit,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /upload.

        `POST /upload`
        """
        return await self._call(
            _CREATE,
            body={
                "file": file,
                "files": files,
                "meta": meta,
                "list": list,
                "rows": rows,
                "styled": styled,
                "styled_files": styled_files,
                "objects": objects,
                "when": when,
                "flag": flag,
                "raw": raw,
                "text": text,
            },
            request_options=request_options,
        )

    async def replace(
        self,
        *,
        a: str | Omit = omit,
        b: Sequence[str] | Omit = omit,
        c: models.FormRequestC | Mapping[str, Any] | Omit = omit,
        e: Mapping[str, str] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /upload.

        `PUT /upload`
        """
        return await self._call(
            _REPLACE,
            body={"a": a, "b": b, "c": c, "e": e},
            request_options=request_options,
        )

    async def update(
        self,
        body: models.RelatedRequest | Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PATCH /upload.

        See `Upload.update` for arguments and errors.
        """
        return await self._call(_UPDATE, body=body, request_options=request_options)
