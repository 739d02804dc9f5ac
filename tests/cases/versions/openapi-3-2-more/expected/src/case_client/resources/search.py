"""The second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    Cookie,
    EventStream,
    Json,
    JsonStream,
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

_SEARCH: Operation[models.Hit] = Operation(
    method="QUERY",
    path="/search",
    body=Json({"q": "q"}, required=False),
    answers={"200": {"application/jsonl": lambda: str}},
    stream=JsonStream(lambda: models.Hit, media_type="application/jsonl"),
)

_RETRIEVE: Operation[ServerSentEvent[models.Hit]] = Operation(
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

_LINK: Operation[None] = Operation(
    method="LINK",
    path="/search",
    answers={"204": None},
)

_COPY: Operation[None] = Operation(
    method="copy",
    path="/search",
    answers={"204": None},
)


class Search(Resource):
    """The second."""

    def search(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[models.Hit]:
        """Call QUERY /search.

        `QUERY /search`
        """
        return self._stream(_SEARCH, body={"q": q}, request_options=request_options)

    def retrieve(
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
            _RETRIEVE,
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

    def link(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call LINK /search.

        `LINK /search`
        """
        return self._call(_LINK, request_options=request_options)

    def copy(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call copy /search.

        `copy /search`
        """
        return self._call(_COPY, request_options=request_options)


class AsyncSearch(AsyncResource):
    """The second."""

    def search(
        self,
        *,
        q: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[models.Hit]:
        """Call QUERY /search.

        `QUERY /search`
        """
        return self._stream(_SEARCH, body={"q": q}, request_options=request_options)

    def retrieve(
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
            _RETRIEVE,
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

        See `Search.send` for arguments and errors.
        """
        return await self._call(_SEND, body=body, request_options=request_options)

    async def link(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call LINK /search.

        `LINK /search`
        """
        return await self._call(_LINK, request_options=request_options)

    async def copy(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call copy /search.

        `copy /search`
        """
        return await self._call(_COPY, request_options=request_options)
