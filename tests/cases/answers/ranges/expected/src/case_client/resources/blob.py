"""Blob."""

from __future__ import annotations

from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[bytes] = Operation(
    method="GET",
    path="/blob",
    answers={"200": {"*/*": lambda: bytes}},
)


class Blob(Resource):
    """Blob."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /blob.

        Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /blob`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncBlob(AsyncResource):
    """Blob."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /blob.

        See `Blob.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
