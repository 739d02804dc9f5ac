"""Operations of `timers`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.query import Query

_START: Operation[models.Timer] = Operation(
    "POST",
    "/timers",
    parameters=(Query("within"),),
    body=Json(),
    responses={"200": lambda: models.Timer},
)


class Timers(Resource):
    def start(
        self,
        *,
        wait: str | timedelta,
        within: str | timedelta | Omit = omit,
        pauses: Sequence[str | timedelta | None] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Timer:
        """`POST /timers`"""
        return self._call(
            _START, request_options, wait=wait, within=within, pauses=pauses
        )


class AsyncTimers(AsyncResource):
    async def start(
        self,
        *,
        wait: str | timedelta,
        within: str | timedelta | Omit = omit,
        pauses: Sequence[str | timedelta | None] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Timer:
        """`POST /timers`"""
        return await self._call(
            _START, request_options, wait=wait, within=within, pauses=pauses
        )
