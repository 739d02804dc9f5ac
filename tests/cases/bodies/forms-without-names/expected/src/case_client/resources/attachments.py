"""Attachments."""

from __future__ import annotations

from collections.abc import Mapping

from .._runtime import (
    AsyncResource,
    File,
    Multipart,
    Operation,
    RequestOptions,
    Resource,
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/attachments",
    body=Multipart(),
    answers={"204": None},
)


class Attachments(Resource):
    """Attachments."""

    def create(
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
        return self._call(_CREATE, body=body, request_options=request_options)


class AsyncAttachments(AsyncResource):
    """Attachments."""

    async def create(
        self,
        body: Mapping[str, File],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /attachments.

        See `Attachments.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)
