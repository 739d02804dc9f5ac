"""Operations of `note`."""

from __future__ import annotations

from collections.abc import Mapping

from .._runtime.async_client import AsyncResource
from .._runtime.body_form import Form
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPDATE: Operation[None] = Operation(
    "PUT", "/note", body=Form("body"), responses={"204": None}
)


class Note(Resource):
    def update(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /note`"""
        return self._call(_UPDATE, request_options, body=body)


class AsyncNote(AsyncResource):
    async def update(
        self,
        body: Mapping[str, str] | str,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> None:
        """`PUT /note`"""
        return await self._call(_UPDATE, request_options, body=body)
