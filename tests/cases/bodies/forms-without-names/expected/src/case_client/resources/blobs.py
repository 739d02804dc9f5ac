"""Blobs."""

from __future__ import annotations

from .._runtime import (
    AsyncResource,
    Operation,
    Path,
    Raw,
    RawBody,
    RequestOptions,
    Resource,
)

_UPDATE: Operation[None] = Operation(
    method="PUT",
    path="/blobs/{hash}",
    parameters=(Path("hash"),),
    body=Raw(),
    answers={"204": None},
)


class Blobs(Resource):
    """Blobs."""

    def update(
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
            _UPDATE,
            {"hash": hash},
            body=body,
            request_options=request_options,
        )


class AsyncBlobs(AsyncResource):
    """Blobs."""

    async def update(
        self,
        hash: str,
        body: RawBody,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call PUT /blobs/{hash}.

        See `Blobs.update` for arguments and errors.
        """
        return await self._call(
            _UPDATE,
            {"hash": hash},
            body=body,
            request_options=request_options,
        )
