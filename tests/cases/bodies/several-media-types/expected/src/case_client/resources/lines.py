"""Operations of `lines`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_lines import JsonLines
from .._runtime.client import Resource
from .._runtime.files import BodyItems
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_CREATE: Operation[None] = Operation(
    "POST", "/lines", body=JsonLines("body"), responses={"204": None}
)


class Lines(Resource):
    def create(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /lines`"""
        return self._call(_CREATE, request_options, body=body)


class AsyncLines(AsyncResource):
    async def create(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`POST /lines`"""
        return await self._call(_CREATE, request_options, body=body)
