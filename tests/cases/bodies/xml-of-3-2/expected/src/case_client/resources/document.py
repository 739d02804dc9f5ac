"""Operations of `document`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.body_xml import Xml
from .._runtime.client import Resource
from .._runtime.content_xml import XmlContent
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict

_UPDATE: Operation[models.Documentation] = Operation(
    "PUT",
    "/document",
    body=Xml("body", type=lambda: models.Documentation, root="UpdatedDocument"),
    responses={"200": XmlContent(lambda: models.Documentation)},
)


class Document(Resource):
    def update(
        self,
        body: models.Documentation | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Documentation:
        """`PUT /document`"""
        return self._call(_UPDATE, request_options, body=body)


class AsyncDocument(AsyncResource):
    async def update(
        self,
        body: models.Documentation | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Documentation:
        """`PUT /document`"""
        return await self._call(_UPDATE, request_options, body=body)
