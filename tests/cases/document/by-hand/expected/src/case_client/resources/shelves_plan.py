"""Operations of `shelves plan`."""

from __future__ import annotations

from typing import Never

from .._runtime.async_client import AsyncResource
from .._runtime.binary import BinaryOperation
from .._runtime.binary_response import AsyncBinaryResponse, BinaryResponse
from .._runtime.body_multipart import Multipart
from .._runtime.client import Resource
from .._runtime.content_bytes import BytesContent
from .._runtime.files import File
from .._runtime.omit import Omit, omit
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.template import Template

_UPDATE: BinaryOperation[Never] = BinaryOperation(
    "PUT",
    Template("/shelves/{id}/plan"),
    body=Multipart(required=False),
    responses={"200": BytesContent(media_type="application/pdf")},
)


class ShelvesPlan(Resource):
    def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> BinaryResponse:
        """`PUT /shelves/{id}/plan`"""
        return self._call(_UPDATE, request_options, id=id, plan=plan, title=title)


class AsyncShelvesPlan(AsyncResource):
    async def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncBinaryResponse:
        """`PUT /shelves/{id}/plan`"""
        return await self._call(_UPDATE, request_options, id=id, plan=plan, title=title)
