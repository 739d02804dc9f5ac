"""Operations of `ships`."""

from __future__ import annotations

from .. import models
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.streaming_response import StreamingResource
from .._runtime.template import Template

_RETRIEVE: Operation[models.Ship] = Operation(
    "GET", Template("/ships/{imo}"), responses={"200": lambda: models.Ship}
)


class Ships(StreamingResource):
    def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{imo}`"""
        return self._call(_RETRIEVE, request_options, imo=imo)


class AsyncShips(AsyncStreamingResource):
    async def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{imo}`"""
        return await self._call(_RETRIEVE, request_options, imo=imo)
