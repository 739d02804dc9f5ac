"""Operations of `replies`."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Literal, overload

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_choice import StreamChoice
from .._runtime.stream_events import EventStream

_CREATE: StreamChoice[models.Reply, models.ReplyStreamEvent] = StreamChoice(
    Operation(
        "POST",
        "/replies",
        body=Json(required=False),
        responses={"200": lambda: models.Reply},
    ),
    EventStream(lambda: models.ReplyStreamEvent),
    "stream",
)


class Replies(Resource):
    @overload
    def create(
        self,
        *,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.ReplyStreamEvent]: ...

    @overload
    def create(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply | Stream[models.ReplyStreamEvent]: ...

    def create(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply | Stream[models.ReplyStreamEvent]:
        """`POST /replies`

        Args:
            stream: Whether to send server-sent events.
        """
        return Stream.chosen(self, _CREATE, request_options, stream=stream)


class AsyncReplies(AsyncResource):
    @overload
    async def create(
        self,
        *,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.ReplyStreamEvent]: ...

    @overload
    def create(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Reply] | AsyncStream[models.ReplyStreamEvent]: ...

    def create(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Reply] | AsyncStream[models.ReplyStreamEvent]:
        """`POST /replies`

        Args:
            stream: Whether to send server-sent events.
        """
        return AsyncStream.chosen(self, _CREATE, request_options, stream=stream)
