"""Photo."""

from __future__ import annotations

from .. import errors
from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[bytes] = Operation(
    method="GET",
    path="/photo",
    answers={"200": {"image/*": lambda: bytes}},
    errors={"404": errors.ProblemNotFoundError},
)


class Photo(Resource):
    """Photo."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /photo.

        Args:
            accept: Media type of the answer, one of `image/*`.

        Raises:
            ProblemNotFoundError: Status 404.

        `GET /photo`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncPhoto(AsyncResource):
    """Photo."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call GET /photo.

        See `Photo.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
