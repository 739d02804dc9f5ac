"""Operations of `ships`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template
from .._runtime.streaming_response import StreamingResource

if TYPE_CHECKING:
    from .. import raw_methods as raw_methods

_RETRIEVE: Operation[models.Ship] = Operation(
    "GET", Template("/ships/{imo}"), responses={"200": lambda: models.Ship}
)


class Ships(
    StreamingResource[
        "raw_methods.ShipsMethods[raw_methods.Sync]",
        "raw_methods.ShipsMethods[raw_methods.Unread]",
    ],
):
    def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{imo}`"""
        return self._call(_RETRIEVE, request_options, imo=imo)


class AsyncShips(
    AsyncStreamingResource[
        "raw_methods.AsyncShipsMethods[raw_methods.Async]",
        "raw_methods.AsyncShipsMethods[raw_methods.AsyncUnread]",
    ],
):
    async def retrieve(
        self,
        imo: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Ship:
        """`GET /ships/{imo}`"""
        return await self._call(_RETRIEVE, request_options, imo=imo)
