"""Feed."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import (
    AsyncResource,
    AsyncStream,
    EventStream,
    Operation,
    RequestOptions,
    Resource,
    ServerSentEvent,
    Stream,
)

_JSON: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/json",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)

_INLINE: Operation[ServerSentEvent[models.InlineResponseData]] = Operation(
    method="GET",
    path="/inline",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.InlineResponseData),
)

_TEXT: Operation[ServerSentEvent[str]] = Operation(
    method="GET",
    path="/text",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: str),
)

_UNTYPED: Operation[ServerSentEvent[Any]] = Operation(
    method="GET",
    path="/untyped",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: Any),
)

_KINDS: Operation[
    ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]
] = Operation(
    method="GET",
    path="/kinds",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(
        lambda: str | models.KindsResponseAddJsonData | models.Item,
        by_event={
            "addString": lambda: str,
            "addNumber": lambda: str,
            "addJson": lambda: models.KindsResponseAddJsonData,
            "addItem": lambda: models.Item,
            "putItem": lambda: models.Item,
        },
    ),
)

_SHARED: Operation[ServerSentEvent[models.Item | models.FeedEventGoneData]] = Operation(
    method="GET",
    path="/shared",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(
        lambda: models.Item | models.FeedEventGoneData,
        by_event={
            "item": lambda: models.Item,
            "gone": lambda: models.FeedEventGoneData,
        },
    ),
)

_NAMELESS: Operation[ServerSentEvent[str | models.Item]] = Operation(
    method="GET",
    path="/nameless",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: str | models.Item),
)

_ENVELOPE: Operation[ServerSentEvent[models.EnvelopeResponse]] = Operation(
    method="GET",
    path="/envelope",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.EnvelopeResponse),
)

_CHUNKS: Operation[ServerSentEvent[models.Item]] = Operation(
    method="GET",
    path="/chunks",
    answers={"200": {"text/event-stream": lambda: str}},
    stream=EventStream(lambda: models.Item),
)


class Feed(Resource):
    """Feed."""

    def json(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /json.

        `GET /json`
        """
        return self._stream(_JSON, request_options=request_options)

    def inline(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.InlineResponseData]]:
        """Call GET /inline.

        `GET /inline`
        """
        return self._stream(_INLINE, request_options=request_options)

    def text(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str]]:
        """Call GET /text.

        `GET /text`
        """
        return self._stream(_TEXT, request_options=request_options)

    def untyped(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[Any]]:
        """Call GET /untyped.

        `GET /untyped`
        """
        return self._stream(_UNTYPED, request_options=request_options)

    def kinds(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]]:
        """Call GET /kinds.

        `GET /kinds`
        """
        return self._stream(_KINDS, request_options=request_options)

    def shared(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item | models.FeedEventGoneData]]:
        """Call GET /shared.

        `GET /shared`
        """
        return self._stream(_SHARED, request_options=request_options)

    def nameless(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[str | models.Item]]:
        """Call GET /nameless.

        `GET /nameless`
        """
        return self._stream(_NAMELESS, request_options=request_options)

    def envelope(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.EnvelopeResponse]]:
        """Call GET /envelope.

        `GET /envelope`
        """
        return self._stream(_ENVELOPE, request_options=request_options)

    def chunks(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Stream[ServerSentEvent[models.Item]]:
        """Call GET /chunks.

        `GET /chunks`
        """
        return self._stream(_CHUNKS, request_options=request_options)


class AsyncFeed(AsyncResource):
    """Feed."""

    def json(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /json.

        `GET /json`
        """
        return self._stream(_JSON, request_options=request_options)

    def inline(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.InlineResponseData]]:
        """Call GET /inline.

        `GET /inline`
        """
        return self._stream(_INLINE, request_options=request_options)

    def text(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[str]]:
        """Call GET /text.

        `GET /text`
        """
        return self._stream(_TEXT, request_options=request_options)

    def untyped(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[Any]]:
        """Call GET /untyped.

        `GET /untyped`
        """
        return self._stream(_UNTYPED, request_options=request_options)

    def kinds(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[
        ServerSentEvent[str | models.KindsResponseAddJsonData | models.Item]
    ]:
        """Call GET /kinds.

        `GET /kinds`
        """
        return self._stream(_KINDS, request_options=request_options)

    def shared(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item | models.FeedEventGoneData]]:
        """Call GET /shared.

        `GET /shared`
        """
        return self._stream(_SHARED, request_options=request_options)

    def nameless(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[str | models.Item]]:
        """Call GET /nameless.

        `GET /nameless`
        """
        return self._stream(_NAMELESS, request_options=request_options)

    def envelope(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.EnvelopeResponse]]:
        """Call GET /envelope.

        `GET /envelope`
        """
        return self._stream(_ENVELOPE, request_options=request_options)

    def chunks(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[ServerSentEvent[models.Item]]:
        """Call GET /chunks.

        `GET /chunks`
        """
        return self._stream(_CHUNKS, request_options=request_options)
