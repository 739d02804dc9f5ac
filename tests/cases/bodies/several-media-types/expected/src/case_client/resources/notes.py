"""Notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Bodies,
    Form,
    Json,
    Omit,
    Operation,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
    Text,
    Xml,
    omit,
)

_CREATE: Operation[models.Note | str] = Operation(
    method="POST",
    path="/notes",
    body=Bodies(
        {
            "application/json": Json(),
            "application/x-www-form-urlencoded": Form(),
            "text/plain": Text(),
            "application/octet-stream": Raw(),
        },
    ),
    answers={"200": {"application/json": lambda: models.Note, "text/csv": lambda: str}},
)

_UPDATE: Operation[models.Note] = Operation(
    method="PATCH",
    path="/notes",
    body=Bodies(
        {
            "application/json-patch+json": Json(
                media_type="application/json-patch+json",
            ),
            "application/*+json": Json(media_type="application/*+json"),
            "application/xml": Xml(type=lambda: models.Note, root="Note"),
        },
    ),
    answers={
        "200": {
            "application/json;odata.metadata=none": lambda: models.Note,
            "application/*+json": lambda: models.Note,
        },
    },
)


class Notes(Resource):
    """Notes."""

    def create(
        self,
        body: models.Note | Mapping[str, Any] | str | RawBody,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note | str:
        """Call POST /notes.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of `application/json`,
                `application/x-www-form-urlencoded`, `text/plain`,
                `application/octet-stream`; `application/json` by default.
            accept: Media type of the answer, one of `application/json`, `text/csv`.

        `POST /notes`
        """
        return self._call(
            _CREATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note:
        """Call PATCH /notes.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of
                `application/json-patch+json`, `application/*+json`, `application/xml`;
                `application/json-patch+json` by default.
            accept: Media type of the answer, one of
                `application/json;odata.metadata=none`, `application/*+json`.

        `PATCH /notes`
        """
        return self._call(
            _UPDATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )


class AsyncNotes(AsyncResource):
    """Notes."""

    async def create(
        self,
        body: models.Note | Mapping[str, Any] | str | RawBody,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note | str:
        """Call POST /notes.

        See `Notes.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note:
        """Call PATCH /notes.

        See `Notes.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )
