"""Count."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[int | models.Word | str] = Operation(
    method="GET",
    path="/count",
    answers={
        "200": {"text/plain": lambda: int},
        "202": {"text/plain": lambda: models.Word | str},
        "203": {"text/plain": lambda: str},
        "206": {"text/html": lambda: str},
    },
)


class Count(Resource):
    """Count."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> int | models.Word | str:
        """Call GET /count.

        Args:
            accept: Media type of the answer, one of `text/plain`, `text/html`.

        `GET /count`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncCount(AsyncResource):
    """Count."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> int | models.Word | str:
        """Call GET /count.

        See `Count.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
