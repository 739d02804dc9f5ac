"""Forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime import (
    AsyncResource,
    Bodies,
    File,
    Form,
    Json,
    Multipart,
    Omit,
    Operation,
    Path,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
    omit,
)

_ATTACH: Operation[None] = Operation(
    method="POST",
    path="/attachments",
    body=Multipart(),
    answers={"204": None},
)

_UPLOAD: Operation[None] = Operation(
    method="POST",
    path="/albums",
    body=Multipart(),
    answers={"204": None},
)

_SET_COLUMNS: Operation[None] = Operation(
    method="PUT",
    path="/columns",
    body=Bodies(
        {"*/*": Json(media_type="*/*"), "multipart/form-data": Multipart()},
        required=False,
    ),
    answers={"204": None},
)

_SET_NOTE: Operation[None] = Operation(
    method="PUT",
    path="/note",
    body=Form(),
    answers={"204": None},
)

_PUT_BLOB: Operation[None] = Operation(
    method="PUT",
    path="/blobs/{hash}",
    parameters=(Path("hash"),),
    body=Raw(),
    answers={"204": None},
)


class Forms(Resource):
    """Forms."""

    def attach(
        self,
        body: Mapping[str, File],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /attachments.

        Args:
            body: The request's body.

        `POST /attachments`
        """
        return self._call(_ATTACH, body=body, request_options=request_options)

    def upload(
        self,
        body: Mapping[str, Sequence[File]],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /albums.

        Args:
            body: The request's body.

        `POST /albums`
        """
        return self._call(_UPLOAD, body=body, request_options=request_options)

    def set_columns(
        self,
        body: Sequence[str] | Mapping[str, Sequence[str]] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /columns.

        Args:
            body: The request's body.
            content_type: Media type of the body, one of `*/*`,
                `multipart/form-data`; it depends on the body by default.

        `PUT /columns`
        """
        return self._call(
            _SET_COLUMNS,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )

    def set_note(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /note.

        Args:
            body: The request's body.

        `PUT /note`
        """
        return self._call(_SET_NOTE, body=body, request_options=request_options)

    def put_blob(
        self,
        hash: str,
        body: RawBody,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /blobs/{hash}.

        Args:
            body: The request's body.

        `PUT /blobs/{hash}`
        """
        return self._call(
            _PUT_BLOB,
            {"hash": hash},
            body=body,
            request_options=request_options,
        )


class AsyncForms(AsyncResource):
    """Forms."""

    async def attach(
        self,
        body: Mapping[str, File],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /attachments.

        See `Forms.attach` for arguments and errors.
        """
        return await self._call(_ATTACH, body=body, request_options=request_options)

    async def upload(
        self,
        body: Mapping[str, Sequence[File]],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /albums.

        See `Forms.upload` for arguments and errors.
        """
        return await self._call(_UPLOAD, body=body, request_options=request_options)

    async def set_columns(
        self,
        body: Sequence[str] | Mapping[str, Sequence[str]] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /columns.

        See `Forms.set_columns` for arguments and errors.
        """
        return await self._call(
            _SET_COLUMNS,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )

    async def set_note(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /note.

        See `Forms.set_note` for arguments and errors.
        """
        return await self._call(_SET_NOTE, body=body, request_options=request_options)

    async def put_blob(
        self,
        hash: str,
        body: RawBody,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /blobs/{hash}.

        See `Forms.put_blob` for arguments and errors.
        """
        return await self._call(
            _PUT_BLOB,
            {"hash": hash},
            body=body,
            request_options=request_options,
        )
