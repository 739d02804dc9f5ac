"""Thing."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Omit, Operation, RequestOptions, Resource, omit

_RETRIEVE: Operation[models.ThingResponse] = Operation(
    method="GET",
    path="/thing",
    answers={"200": lambda: models.ThingResponse},
)


class Thing(Resource):
    """Thing."""

    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.ThingResponse:
        """Call GET /thing.

        Args:
            accept: Media type of the answer, one of `*/*`.

        `GET /thing`
        """
        return self._call(_RETRIEVE, accept=accept, request_options=request_options)


class AsyncThing(AsyncResource):
    """Thing."""

    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> models.ThingResponse:
        """Call GET /thing.

        See `Thing.retrieve` for arguments and errors.
        """
        return await self._call(
            _RETRIEVE,
            accept=accept,
            request_options=request_options,
        )
