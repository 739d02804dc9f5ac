"""Operations of `chat`."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Literal, overload

from .. import models
from .._runtime.async_client import AsyncResource
from .._runtime.async_stream import AsyncStream
from .._runtime.body import Json
from .._runtime.client import Resource
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.stream import Stream
from .._runtime.stream_choice import StreamChoice
from .._runtime.stream_events import EventStream

_CREATE: StreamChoice[models.Reply, models.ChatCreateStreamEvent] = StreamChoice(
    Operation("POST", "/chat", body=Json(), responses={"200": lambda: models.Reply}),
    EventStream(lambda: models.ChatCreateStreamEvent, ends=("[END]",)),
    "stream",
)


class Chat(Resource):
    @overload
    def create(
        self,
        *,
        stream: Literal[False],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.ChatCreateStreamEvent]: ...

    @overload
    def create(
        self,
        *,
        stream: bool,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply | Stream[models.ChatCreateStreamEvent]: ...

    def create(
        self,
        *,
        stream: bool,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply | Stream[models.ChatCreateStreamEvent]:
        """`POST /chat`"""
        return Stream.chosen(self, _CREATE, request_options, stream=stream)


class AsyncChat(AsyncResource):
    @overload
    async def create(
        self,
        *,
        stream: Literal[False],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Reply: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.ChatCreateStreamEvent]: ...

    @overload
    def create(
        self,
        *,
        stream: bool,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Reply] | AsyncStream[models.ChatCreateStreamEvent]: ...

    def create(
        self,
        *,
        stream: bool,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Reply] | AsyncStream[models.ChatCreateStreamEvent]:
        """`POST /chat`"""
        return AsyncStream.chosen(self, _CREATE, request_options, stream=stream)
