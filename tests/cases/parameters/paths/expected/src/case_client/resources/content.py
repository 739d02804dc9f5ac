"""Content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    Base64Bytes,
    Cookie,
    DateTime,
    Header,
    Omit,
    Operation,
    Query,
    RequestOptions,
    Resource,
    omit,
)

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/content",
    parameters=(
        Query("filter", content="application/json"),
        Header("X-Filter", "x_filter", content="application/json"),
        Query("where", style="deepObject", explode=True),
        Query("either"),
        Query("blob", encoding="base64"),
        Query("pipes", style="pipeDelimited"),
        Cookie("session"),
        Query("nothing"),
        Query("maybe"),
        Header("X-When", "x_when"),
        Header("X-Point", "x_point", explode=True),
    ),
    answers={"204": None},
)


class Content(Resource):
    """Content."""

    def retrieve(
        self,
        *,
        filter: models.ContentFilter | Mapping[str, Any] | Omit = omit,
        x_filter: Sequence[int] | Omit = omit,
        where: models.ContentWhere | Mapping[str, Any] | Omit = omit,
        either: str | Sequence[str] | Omit = omit,
        blob: Base64Bytes | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        session: str | Omit = omit,
        nothing: Any | Omit = omit,
        maybe: str | None | Omit = omit,
        x_when: DateTime | Omit = omit,
        x_point: models.ContentXPoint | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /content.

        `GET /content`
        """
        return self._call(
            _RETRIEVE,
            {
                "filter": filter,
                "x_filter": x_filter,
                "where": where,
                "either": either,
                "blob": blob,
                "pipes": pipes,
                "session": session,
                "nothing": nothing,
                "maybe": maybe,
                "x_when": x_when,
                "x_point": x_point,
            },
            request_options=request_options,
        )


class AsyncContent(AsyncResource):
    """Content."""

    async def retrieve(
        self,
        *,
        filter: models.ContentFilter | Mapping[str, Any] | Omit = omit,
        x_filter: Sequence[int] | Omit = omit,
        where: models.ContentWhere | Mapping[str, Any] | Omit = omit,
        either: str | Sequence[str] | Omit = omit,
        blob: Base64Bytes | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        session: str | Omit = omit,
        nothing: Any | Omit = omit,
        maybe: str | None | Omit = omit,
        x_when: DateTime | Omit = omit,
        x_point: models.ContentXPoint | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call GET /content.

        `GET /content`
        """
        return await self._call(
            _RETRIEVE,
            {
                "filter": filter,
                "x_filter": x_filter,
                "where": where,
                "either": either,
                "blob": blob,
                "pipes": pipes,
                "session": session,
                "nothing": nothing,
                "maybe": maybe,
                "x_when": x_when,
                "x_point": x_point,
            },
            request_options=request_options,
        )
