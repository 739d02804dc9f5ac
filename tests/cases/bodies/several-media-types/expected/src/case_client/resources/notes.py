"""Notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Bodies,
    BodyItems,
    Form,
    Json,
    JsonLines,
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

_ADD_NOTE: Operation[models.Note | str] = Operation(
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

_CHANGE_NOTE: Operation[models.Note] = Operation(
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

_ADD_LINES: Operation[None] = Operation(
    method="POST",
    path="/lines",
    body=JsonLines(required=False),
    answers={"204": None},
)

_PUT_ANYTHING: Operation[bytes] = Operation(
    method="PUT",
    path="/anything",
    body=Bodies({"*/*": Raw(media_type="*/*")}, required=False),
    answers={"200": {"*/*": lambda: bytes}},
)

_DELETE_THESE: Operation[None] = Operation(
    method="DELETE",
    path="/anything",
    body=Json(),
    answers={"204": None},
)


class Notes(Resource):
    """Notes."""

    def add_note(
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
            _ADD_NOTE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def change_note(
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
            _CHANGE_NOTE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def add_lines(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /lines.

        Args:
            body: The request's body.

        `POST /lines`
        """
        return self._call(_ADD_LINES, body=body, request_options=request_options)

    def put_anything(
        self,
        body: RawBody | Omit = omit,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /anything.

        Args:
            body: The request's body.
            content_type: Media type of the body (`*/*`); it depends on the body by
                default.
            accept: Media type of the answer, one of `*/*`.

        `PUT /anything`
        """
        return self._call(
            _PUT_ANYTHING,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def delete_these(
        self,
        body: Sequence[int],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /anything.

        Args:
            body: The request's body.

        `DELETE /anything`
        """
        return self._call(_DELETE_THESE, body=body, request_options=request_options)


class AsyncNotes(AsyncResource):
    """Notes."""

    async def add_note(
        self,
        body: models.Note | Mapping[str, Any] | str | RawBody,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note | str:
        """Call POST /notes.

        See `Notes.add_note` for arguments and errors.
        """
        return await self._call(
            _ADD_NOTE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def change_note(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.Note:
        """Call PATCH /notes.

        See `Notes.change_note` for arguments and errors.
        """
        return await self._call(
            _CHANGE_NOTE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def add_lines(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /lines.

        See `Notes.add_lines` for arguments and errors.
        """
        return await self._call(_ADD_LINES, body=body, request_options=request_options)

    async def put_anything(
        self,
        body: RawBody | Omit = omit,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /anything.

        See `Notes.put_anything` for arguments and errors.
        """
        return await self._call(
            _PUT_ANYTHING,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def delete_these(
        self,
        body: Sequence[int],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /anything.

        See `Notes.delete_these` for arguments and errors.
        """
        return await self._call(
            _DELETE_THESE,
            body=body,
            request_options=request_options,
        )
