"""Operations of `box`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Sequence

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.path import Template

_RETRIEVE: Operation[models.Box] = Operation(
    "GET", Template("/{box}"), responses={"200": lambda: models.Box}
)

_LIST: Operation[list[str]] = Operation(
    "GET", Template("/{box}?comp=labels"), responses={"200": lambda: list[str]}
)

_UPDATE: Operation[None] = Operation(
    "PUT", Template("/{box}?comp=labels"), body=Json(), responses={"204": None}
)


class Box(Resource):
    def retrieve(
        self,
        box: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Box:
        """`GET /{box}`"""
        return self._call(_RETRIEVE, request_options, box=box)

    def list(
        self,
        box: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[str]:
        """`GET /{box}?comp=labels`"""
        return self._call(_LIST, request_options, box=box)

    def update(
        self,
        box: str,
        *,
        labels: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /{box}?comp=labels`"""
        return self._call(_UPDATE, request_options, box=box, labels=labels)


class AsyncBox(AsyncResource):
    async def retrieve(
        self,
        box: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Box:
        """`GET /{box}`"""
        return await self._call(_RETRIEVE, request_options, box=box)

    async def list(
        self,
        box: str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> _builtins.list[str]:
        """`GET /{box}?comp=labels`"""
        return await self._call(_LIST, request_options, box=box)

    async def update(
        self,
        box: str,
        *,
        labels: Sequence[str] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /{box}?comp=labels`"""
        return await self._call(_UPDATE, request_options, box=box, labels=labels)
