"""Operations of `notes`."""

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

_UPDATE: Operation[models.Note] = Operation(
    "PUT",
    "/notes",
    body=Xml("body", type=lambda: models.Note),
    responses={"200": XmlContent(lambda: models.Note)},
)


class Notes(Resource):
    """The second."""

    def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note:
        """`PUT /notes`"""
        return self._call(_UPDATE, request_options, body=body)


class AsyncNotes(AsyncResource):
    """The second."""

    async def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Note:
        """`PUT /notes`"""
        return await self._call(_UPDATE, request_options, body=body)
