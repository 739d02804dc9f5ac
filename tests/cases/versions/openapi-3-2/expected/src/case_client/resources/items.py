"""Items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    EventStream,
    Json,
    JsonStream,
    Omit,
    Operation,
    QueryString,
    RequestOptions,
    Resource,
    ServerSentEvent,
    Stream,
    omit,
)

_SEARCH: Operation[models.Item] = Operation(
    method="QUERY",
    path="/items",
    body=Json({"text": "text"}),
    answers={"200": {"application/jsonl": lambda: str}},
    stream=JsonStream(lambda: models.Item, media_type="application/jsonl"),
)

_COPY: Operation[None] = Operation(
    method="COPY",
    path="/items",
    answers={"204": None},
)

_SEARCH_MANY: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/search",
    parameters=(QueryString("q", content="application/x-www-form-urlencoded"),),
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)


class Items(Resource):
    """Items."""

    def search(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[models.Item]:
        """Call QUERY /items.

        `QUERY /items`
        """
        return self._stream(
            _SEARCH,
            body={"text": text},
            request_options=request_options,
        )

    def copy(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call COPY /items.

        `COPY /items`
        """
        return self._call(_COPY, request_options=request_options)

    def search_many(
        self,
        *,
        q: models.FindQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(_SEARCH_MANY, {"q": q}, request_options=request_options)


class AsyncItems(AsyncResource):
    """Items."""

    def search(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[models.Item]:
        """Call QUERY /items.

        `QUERY /items`
        """
        return self._stream(
            _SEARCH,
            body={"text": text},
            request_options=request_options,
        )

    async def copy(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call COPY /items.

        `COPY /items`
        """
        return await self._call(_COPY, request_options=request_options)

    def search_many(
        self,
        *,
        q: models.FindQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(_SEARCH_MANY, {"q": q}, request_options=request_options)
