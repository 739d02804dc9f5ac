"""Albums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime import (
    AsyncResource,
    File,
    Multipart,
    Operation,
    RequestOptions,
    Resource,
)

_UPLOAD: Operation[None] = Operation(
    method="POST",
    path="/albums",
    body=Multipart(),
    answers={"204": None},
)


class Albums(Resource):
    """Albums."""

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


class AsyncAlbums(AsyncResource):
    """Albums."""

    async def upload(
        self,
        body: Mapping[str, Sequence[File]],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /albums.

        See `Albums.upload` for arguments and errors.
        """
        return await self._call(_UPLOAD, body=body, request_options=request_options)
