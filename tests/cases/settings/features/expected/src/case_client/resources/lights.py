"""Operations of `lights`."""

from __future__ import annotations

from .. import models
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.streaming_response import StreamingResource

_RETRIEVE: Operation[models.LightRetrieveResponse] = Operation(
    "GET",
    Template("/lights/{id}"),
    responses={"200": lambda: models.LightRetrieveResponse},
)


class Lights(StreamingResource):
    def retrieve(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.LightRetrieveResponse:
        """`GET /lights/{id}`"""
        return self._call(_RETRIEVE, request_options, id=id)


class AsyncLights(AsyncStreamingResource):
    async def retrieve(
        self,
        id: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.LightRetrieveResponse:
        """`GET /lights/{id}`"""
        return await self._call(_RETRIEVE, request_options, id=id)
