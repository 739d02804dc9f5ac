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

_SEARCH_ITEMS: Operation[models.Item] = Operation(
    method="QUERY",
    path="/items",
    body=Json({"text": "text"}),
    answers={"200": {"application/jsonl": lambda: str}},
    stream=JsonStream(lambda: models.Item, media_type="application/jsonl"),
)

_COPY_ITEMS: Operation[None] = Operation(
    method="COPY",
    path="/items",
    answers={"204": None},
)

_FIND: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/search",
    parameters=(QueryString("q", content="application/x-www-form-urlencoded"),),
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)


class Items(Resource):
    """Items."""

    def search_items(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[models.Item]:
        """Call QUERY /items.

        `QUERY /items`
        """
        return self._stream(
            _SEARCH_ITEMS,
            body={"text": text},
            request_options=request_options,
        )

    def copy_items(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call COPY /items.

        `COPY /items`
        """
        return self._call(_COPY_ITEMS, request_options=request_options)

    def find(
        self,
        *,
        q: models.FindQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(_FIND, {"q": q}, request_options=request_options)


class AsyncItems(AsyncResource):
    """Items."""

    def search_items(
        self,
        *,
        text: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[models.Item]:
        """Call QUERY /items.

        `QUERY /items`
        """
        return self._stream(
            _SEARCH_ITEMS,
            body={"text": text},
            request_options=request_options,
        )

    async def copy_items(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Call COPY /items.

        `COPY /items`
        """
        return await self._call(_COPY_ITEMS, request_options=request_options)

    def find(
        self,
        *,
        q: models.FindQ | Mapping[str, Any] | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /search.

        `GET /search`
        """
        return self._stream(_FIND, {"q": q}, request_options=request_options)
