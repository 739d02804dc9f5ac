"""Lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    BodyItems,
    JsonLines,
    Omit,
    Operation,
    RequestOptions,
    Resource,
    omit,
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/lines",
    body=JsonLines(required=False),
    answers={"204": None},
)


class Lines(Resource):
    """Lines."""

    def create(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /lines.

        Args:
            body: The request's body.

        `POST /lines`
        """
        return self._call(_CREATE, body=body, request_options=request_options)


class AsyncLines(AsyncResource):
    """Lines."""

    async def create(
        self,
        body: BodyItems[models.Note | Mapping[str, Any]] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /lines.

        See `Lines.create` for arguments and errors.
        """
        return await self._call(_CREATE, body=body, request_options=request_options)
