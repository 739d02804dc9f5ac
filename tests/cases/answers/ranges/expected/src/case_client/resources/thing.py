"""Operations of `thing`."""

from __future__ import annotations

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_RETRIEVE: Operation[models.ThingRetrieveResponse] = Operation(
    "GET",
    "/thing",
    accept="accept",
    responses={"200": lambda: models.ThingRetrieveResponse},
)


class Thing(Resource):
    def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ThingRetrieveResponse:
        """`GET /thing`

        Args:
            accept: Media type of the response, of any kind.
        """
        return self._call(_RETRIEVE, request_options, accept=accept)


class AsyncThing(AsyncResource):
    async def retrieve(
        self,
        *,
        accept: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.ThingRetrieveResponse:
        """`GET /thing`

        Args:
            accept: Media type of the response, of any kind.
        """
        return await self._call(_RETRIEVE, request_options, accept=accept)
