"""The first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    Cookie,
    EventStream,
    Multipart,
    Omit,
    Operation,
    QueryString,
    RequestOptions,
    Resource,
    ServerSentEvent,
    Stream,
    omit,
)

_WHOLE: Operation[ServerSentEvent[models.Hit]] = Operation(
    method="GET",
    path="/search",
    parameters=(
        QueryString("all", content="application/x-www-form-urlencoded"),
        Cookie("c", style="cookie"),
    ),
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Hit),
)

_SEND: Operation[None] = Operation(
    method="POST",
    path="/search",
    body=Multipart(media_type="multipart/mixed", required=False),
    answers={"204": None},
)


class A(Resource):
    """The first."""

    def whole(
        self,
        *,
        all: models.WholeAll | Mapping[str, Any] | Omit = omit,
        c: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Hit]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(
            _WHOLE,
            {"all": all, "c": c},
            request_options=request_options,
        )

    def send(
        self,
        body: Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /search.

        Args:
            body: The request's body.

        `POST /search`
        """
        return self._call(_SEND, body=body, request_options=request_options)


class AsyncA(AsyncResource):
    """The first."""

    def whole(
        self,
        *,
        all: models.WholeAll | Mapping[str, Any] | Omit = omit,
        c: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Hit]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(
            _WHOLE,
            {"all": all, "c": c},
            request_options=request_options,
        )

    async def send(
        self,
        body: Mapping[str, Any] | Omit = omit,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call POST /search.

        See `A.send` for arguments and errors.
        """
        return await self._call(_SEND, body=body, request_options=request_options)
