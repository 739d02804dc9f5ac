"""The second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import AsyncResource, Operation, RequestOptions, Resource, Xml

_UPDATE: Operation[models.Note] = Operation(
    method="PUT",
    path="/notes",
    body=Xml(type=lambda: models.Note),
    answers={"200": {"application/xml": lambda: models.Note}},
)


class Notes(Resource):
    """The second."""

    def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Note:
        """Call PUT /notes.

        Args:
            body: The request's body.

        `PUT /notes`
        """
        return self._call(_UPDATE, body=body, request_options=request_options)


class AsyncNotes(AsyncResource):
    """The second."""

    async def update(
        self,
        body: models.Note | Mapping[str, Any] | str | bytes,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Note:
        """Call PUT /notes.

        See `Notes.update` for arguments and errors.
        """
        return await self._call(_UPDATE, body=body, request_options=request_options)
