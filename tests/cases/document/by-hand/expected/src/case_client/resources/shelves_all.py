"""Shelves all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import errors
from .._runtime import (
    AsyncResource,
    Date,
    DateTime,
    Json,
    Number,
    Omit,
    Operation,
    RequestOptions,
    Resource,
    Uuid,
    omit,
)

_CREATE: Operation[str] = Operation(
    method="POST",
    path="/shelves/all",
    body=Json(
        {
            "id": "id",
            "built": "built",
            "seen": "seen",
            "count": "count",
            "width": "width",
            "words": "words",
            "more": "more",
            "mail": "mail",
            "fixed": "fixed",
        },
    ),
    answers={"200": {"text/plain": lambda: str}},
    errors={"400": errors.ProblemBadRequestError},
)


class ShelvesAll(Resource):
    """Shelves all."""

    def create(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: Number | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST shelves/all.

        Raises:
            ProblemBadRequestError: Status 400.

        `POST shelves/all`
        """
        return self._call(
            _CREATE,
            body={
                "id": id,
                "built": built,
                "seen": seen,
                "count": count,
                "width": width,
                "words": words,
                "more": more,
                "mail": mail,
                "fixed": fixed,
            },
            request_options=request_options,
        )


class AsyncShelvesAll(AsyncResource):
    """Shelves all."""

    async def create(
        self,
        *,
        id: Uuid | Omit = omit,
        built: Date | Omit = omit,
        seen: DateTime | Omit = omit,
        count: int | Omit = omit,
        width: Number | Omit = omit,
        words: Sequence[str] | Omit = omit,
        more: Mapping[str, Any] | Omit = omit,
        mail: str | Omit = omit,
        fixed: bool | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Call POST shelves/all.

        See `ShelvesAll.create` for arguments and errors.
        """
        return await self._call(
            _CREATE,
            body={
                "id": id,
                "built": built,
                "seen": seen,
                "count": count,
                "width": width,
                "words": words,
                "more": more,
                "mail": mail,
                "fixed": fixed,
            },
            request_options=request_options,
        )
