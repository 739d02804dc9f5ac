"""Anything."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime import (
    AsyncResource,
    Bodies,
    Json,
    Omit,
    Operation,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
    omit,
)

_UPDATE: Operation[bytes] = Operation(
    method="PUT",
    path="/anything",
    body=Bodies({"*/*": Raw(media_type="*/*")}, required=False),
    answers={"200": {"*/*": lambda: bytes}},
)

_DELETE: Operation[None] = Operation(
    method="DELETE",
    path="/anything",
    body=Json(),
    answers={"204": None},
)


class Anything(Resource):
    """Anything."""

    def update(
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
            _UPDATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    def delete(
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
        return self._call(_DELETE, body=body, request_options=request_options)


class AsyncAnything(AsyncResource):
    """Anything."""

    async def update(
        self,
        body: RawBody | Omit = omit,
        *,
        content_type: str | Omit = omit,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /anything.

        See `Anything.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            body=body,
            content_type=content_type,
            accept=accept,
            request_options=request_options,
        )

    async def delete(
        self,
        body: Sequence[int],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call DELETE /anything.

        See `Anything.delete` for arguments and errors.
        """
        return await self._call(_DELETE, body=body, request_options=request_options)
