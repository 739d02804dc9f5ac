"""Columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime import (
    AsyncResource,
    Bodies,
    Json,
    Multipart,
    Omit,
    Operation,
    RequestOptions,
    Resource,
    omit,
)

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/columns",
    body=Bodies(
        {"*/*": Json(media_type="*/*"), "multipart/form-data": Multipart()},
        required=False,
    ),
    answers={"204": None},
)


class Columns(Resource):
    """Columns."""

    def update(
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
            _UPDATE,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )


class AsyncColumns(AsyncResource):
    """Columns."""

    async def update(
        self,
        body: Sequence[str] | Mapping[str, Sequence[str]] | Omit = omit,
        *,
        content_type: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /columns.

        See `Columns.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            body=body,
            content_type=content_type,
            request_options=request_options,
        )
