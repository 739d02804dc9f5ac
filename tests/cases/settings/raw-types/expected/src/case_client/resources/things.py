"""Operations of `things`."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Literal, overload

from .. import models, resources
from .._runtime.async_pages import AsyncPager
from .._runtime.async_stream import AsyncStream
from .._runtime.async_streaming_response import AsyncStreamingResource
from .._runtime.body import Json
from .._runtime.deprecation import deprecated
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import RequestOptions, RequestOptionsDict
from .._runtime.page_turn import PagedOperation
from .._runtime.pages import Pager
from .._runtime.pages_cursor import CursorPages
from .._runtime.query import Query
from .._runtime.stream import Stream
from .._runtime.stream_choice import StreamChoice
from .._runtime.stream_events import EventStream
from .._runtime.stream_reading import StreamOperation
from .._runtime.streaming_response import StreamingResource

if TYPE_CHECKING:
    from .. import raw_methods as raw_methods

_LIST: PagedOperation[models.Thing, models.ThingListResponse] = PagedOperation(
    "GET",
    "/things",
    parameters=(Query("cursor"),),
    responses={"200": lambda: models.ThingListResponse},
    pages=CursorPages(
        "/data", item=lambda: models.Thing, parameter="cursor", cursor="/next_cursor"
    ),
)

_WATCH: StreamOperation[models.Thing] = StreamOperation(
    "GET", "/events", stream=EventStream(lambda: models.Thing)
)

_CHAT: StreamChoice[models.Thing, models.Thing] = StreamChoice(
    Operation(
        "POST",
        "/chat",
        body=Json(required=False),
        responses={"200": lambda: models.Thing},
    ),
    EventStream(lambda: models.Thing),
    "stream",
)

_TALK: StreamChoice[models.Thing, models.Thing] = StreamChoice(
    Operation(
        "POST",
        "/talk",
        body=Json(required=False),
        responses={"200": lambda: models.Thing},
    ),
    EventStream(lambda: models.Thing),
    "stream",
    default=True,
)


class Things(
    StreamingResource[
        "raw_methods.ThingsMethods[raw_methods.Sync]",
        "raw_methods.ThingsMethods[raw_methods.Unread]",
    ],
):
    @property
    def of_very_many_words_that_no_line_can_hold_at_once(
        self,
    ) -> resources.ThingsOfVeryManyWordsThatNoLineCanHoldAtOnce:
        return resources.ThingsOfVeryManyWordsThatNoLineCanHoldAtOnce(self._client)

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Pager[models.Thing, models.ThingListResponse]:
        """`GET /things`"""
        return Pager.of(self, _LIST, request_options, cursor=cursor)

    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> Stream[models.Thing]:
        """`GET /events`"""
        return Stream.of(self, _WATCH, request_options)

    @overload
    def chat(
        self,
        *,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing: ...

    @overload
    def chat(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Thing]: ...

    @overload
    def chat(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing | Stream[models.Thing]: ...

    def chat(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing | Stream[models.Thing]:
        """`POST /chat`"""
        return Stream.chosen(self, _CHAT, request_options, stream=stream)

    @overload
    def talk(
        self,
        *,
        stream: Literal[True] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Stream[models.Thing]: ...

    @overload
    def talk(
        self,
        *,
        stream: Literal[False],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing: ...

    @overload
    def talk(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing | Stream[models.Thing]: ...

    def talk(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing | Stream[models.Thing]:
        """`POST /talk`

        Args:
            stream: The server's default is `true`.
        """
        return Stream.chosen(self, _TALK, request_options, stream=stream)


class AsyncThings(
    AsyncStreamingResource[
        "raw_methods.AsyncThingsMethods[raw_methods.Async]",
        "raw_methods.AsyncThingsMethods[raw_methods.AsyncUnread]",
    ],
):
    @property
    def of_very_many_words_that_no_line_can_hold_at_once(
        self,
    ) -> resources.AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnce:
        return resources.AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnce(self._client)

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncPager[models.Thing, models.ThingListResponse]:
        """`GET /things`"""
        return AsyncPager.of(self, _LIST, request_options, cursor=cursor)

    def watch(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> AsyncStream[models.Thing]:
        """`GET /events`"""
        return AsyncStream.of(self, _WATCH, request_options)

    @overload
    async def chat(
        self,
        *,
        stream: Literal[False] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing: ...

    @overload
    def chat(
        self,
        *,
        stream: Literal[True],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Thing]: ...

    @overload
    def chat(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Thing] | AsyncStream[models.Thing]: ...

    def chat(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Thing] | AsyncStream[models.Thing]:
        """`POST /chat`"""
        return AsyncStream.chosen(self, _CHAT, request_options, stream=stream)

    @overload
    def talk(
        self,
        *,
        stream: Literal[True] | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> AsyncStream[models.Thing]: ...

    @overload
    async def talk(
        self,
        *,
        stream: Literal[False],
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> models.Thing: ...

    @overload
    def talk(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Thing] | AsyncStream[models.Thing]: ...

    def talk(
        self,
        *,
        stream: bool | Omit = omit,
        request_options: RequestOptions | RequestOptionsDict | None = None,
    ) -> Awaitable[models.Thing] | AsyncStream[models.Thing]:
        """`POST /talk`

        Args:
            stream: The server's default is `true`.
        """
        return AsyncStream.chosen(self, _TALK, request_options, stream=stream)


_OF_VERY_MANY_WORDS_THAT_NO_LINE_CAN_HOLD_AT_ONCE_LIST: Operation[list[str]] = (
    Operation(
        "GET",
        "/a-name-of-a-resource-that-is-so-long-that-it-does-not-fit",
        responses={"200": lambda: list[str]},
    )
)


class ThingsOfVeryManyWordsThatNoLineCanHoldAtOnce(
    StreamingResource[
        "raw_methods.ThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[raw_methods.Sync]",
        "raw_methods.ThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[raw_methods.Unread]",
    ],
):
    @deprecated(
        "GET /a-name-of-a-resource-that-is-so-long-that-it-does-not-fit is deprecated"
    )
    def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`GET /a-name-of-a-resource-that-is-so-long-that-it-does-not-fit`"""
        return self._call(
            _OF_VERY_MANY_WORDS_THAT_NO_LINE_CAN_HOLD_AT_ONCE_LIST, request_options
        )


class AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnce(
    AsyncStreamingResource[
        "raw_methods.AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[raw_methods.Async]",
        "raw_methods.AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[raw_methods.AsyncUnread]",
    ],
):
    @deprecated(
        "GET /a-name-of-a-resource-that-is-so-long-that-it-does-not-fit is deprecated"
    )
    async def list(
        self, *, request_options: RequestOptions | RequestOptionsDict | None = None
    ) -> _builtins.list[str]:
        """`GET /a-name-of-a-resource-that-is-so-long-that-it-does-not-fit`"""
        return await self._call(
            _OF_VERY_MANY_WORDS_THAT_NO_LINE_CAN_HOLD_AT_ONCE_LIST, request_options
        )
