"""What methods of `with_raw_response` take and return: for type checkers alone.

Nothing imports it at run time. It imports resources as if it did, so that checkers read
these first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .resources import resources as _resources
from .resources import things as _things

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Any, Concatenate, Generic, ParamSpec, Protocol, Self, overload

    from typing_extensions import TypeVar

    from ._runtime.async_streaming_response import AsyncStreamingResponse
    from ._runtime.raw import RawResponse
    from ._runtime.streaming_response import StreamingResponse
    from .headers import ResponseHeaders

    P = ParamSpec("P")
    R_co = TypeVar("R_co", covariant=True)
    L_co = TypeVar("L_co", covariant=True, default=Any)
    M_co = TypeVar("M_co", covariant=True)

    class Sync: ...

    class Async: ...

    class Unread: ...

    class AsyncUnread: ...

    class Group(Generic[M_co]): ...

    class Method(Generic[P, R_co, L_co]):
        """One operation: its arguments, what `parse()` returns, and its links."""

        @overload
        def __get__(
            self,
            group: Group[Sync],
            kind: Any,
        ) -> Callable[P, RawResponse[R_co, ResponseHeaders, L_co]]: ...

        @overload
        def __get__(
            self,
            group: Group[Async],
            kind: Any,
        ) -> Callable[
            P,
            Coroutine[Any, Any, RawResponse[R_co, ResponseHeaders, L_co]],
        ]: ...

        @overload
        def __get__(
            self,
            group: Group[Unread],
            kind: Any,
        ) -> Callable[P, AbstractContextManager[StreamingResponse[R_co]]]: ...

        @overload
        def __get__(
            self,
            group: Group[AsyncUnread],
            kind: Any,
        ) -> Callable[P, AbstractAsyncContextManager[AsyncStreamingResponse[R_co]]]: ...

        @overload
        def __get__(self, group: None, kind: Any) -> Self: ...

        def __get__(self, group: Any, kind: Any) -> Any: ...

    class Call(Method[P, R_co, L_co]):
        def __init__(
            self,
            method: Callable[Concatenate[Any, P], R_co],
            links: type[L_co] = ...,
        ) -> None: ...

    class AsyncCall(Method[P, R_co, L_co]):
        def __init__(
            self,
            method: Callable[Concatenate[Any, P], Coroutine[Any, Any, R_co]],
            links: type[L_co] = ...,
        ) -> None: ...

    class Body(Protocol[R_co]):
        @property
        def body(self) -> R_co: ...

    class Pages(Protocol[R_co]):
        def first_page(self) -> Body[R_co]: ...

    class Page(Method[P, R_co, L_co]):
        def __init__(
            self,
            method: Callable[Concatenate[Any, P], Pages[R_co]],
            links: type[L_co] = ...,
        ) -> None: ...

    class AsyncPages(Protocol[R_co]):
        def first_page(self) -> Coroutine[Any, Any, Body[R_co]]: ...

    class AsyncPage(Method[P, R_co, L_co]):
        def __init__(
            self,
            method: Callable[Concatenate[Any, P], AsyncPages[R_co]],
            links: type[L_co] = ...,
        ) -> None: ...

    class Content(Method[P, bytes, L_co]):
        """Bytes, read."""

        def __init__(
            self,
            method: Callable[Concatenate[Any, P], Any],
            links: type[L_co] = ...,
        ) -> None: ...

    class Untyped(Method[P, Any, L_co]):
        """What streams, or brings bytes beside something else."""

        def __init__(
            self,
            method: Callable[Concatenate[Any, P], Any],
            links: type[L_co] = ...,
        ) -> None: ...

    class Open(Method[..., Any, L_co]):
        def __init__(
            self,
            method: Callable[..., Any],
            links: type[L_co] = ...,
        ) -> None: ...

    class Flagged(Method[..., R_co, L_co]):
        """What streams where a flag says so: by overloads, which take any arguments."""

        def __init__(
            self,
            method: Callable[..., R_co],
            links: type[L_co] = ...,
        ) -> None: ...

    class AsyncFlagged(Method[..., R_co, L_co]):
        """What streams where a flag says so: by overloads, which take any arguments."""

        def __init__(
            self,
            method: Callable[..., Coroutine[Any, Any, R_co]],
            links: type[L_co] = ...,
        ) -> None: ...

    class Link(Generic[R_co]):
        def __init__(self, method: Callable[..., R_co]) -> None: ...
        def __call__(self, **given: Any) -> R_co: ...

    class ResourcesCallLinks:
        see = Link(_resources.ResourcesRaw.page)
        watch = Link(_things.Things.watch)

    class AsyncResourcesCallLinks:
        see = Link(_resources.AsyncResourcesRaw.page)
        watch = Link(_things.AsyncThings.watch)

    class ResourcesMethods(Group[M_co]):
        raw: ResourcesRawMethods[M_co]
        list = Call(_resources.Resources.list)
        call = Call(_resources.Resources.call, links=ResourcesCallLinks)

    class AsyncResourcesMethods(Group[M_co]):
        raw: AsyncResourcesRawMethods[M_co]
        list = AsyncCall(_resources.AsyncResources.list)
        call = AsyncCall(_resources.AsyncResources.call, links=AsyncResourcesCallLinks)

    class ResourcesRawMethods(Group[M_co]):
        page = Untyped(_resources.ResourcesRaw.page)
        picture = Content(_resources.ResourcesRaw.picture)

    class AsyncResourcesRawMethods(Group[M_co]):
        page = Untyped(_resources.AsyncResourcesRaw.page)
        picture = Content(_resources.AsyncResourcesRaw.picture)

    class ThingsMethods(Group[M_co]):
        of_very_many_words_that_no_line_can_hold_at_once: (
            ThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[M_co]
        )
        list = Page(_things.Things.list)
        watch = Untyped(_things.Things.watch)
        chat = Flagged(_things.Things.chat)
        talk = Open(_things.Things.talk)

    class AsyncThingsMethods(Group[M_co]):
        of_very_many_words_that_no_line_can_hold_at_once: (
            AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods[M_co]
        )
        list = AsyncPage(_things.AsyncThings.list)
        watch = Untyped(_things.AsyncThings.watch)
        chat = AsyncFlagged(_things.AsyncThings.chat)
        talk = Open(_things.AsyncThings.talk)

    class ThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods(Group[M_co]):
        list = Call(_things.ThingsOfVeryManyWordsThatNoLineCanHoldAtOnce.list)

    class AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnceMethods(Group[M_co]):
        list = AsyncCall(_things.AsyncThingsOfVeryManyWordsThatNoLineCanHoldAtOnce.list)

    class Client(Group[M_co]):
        resources: ResourcesMethods[M_co]
        things: ThingsMethods[M_co]

    class AsyncClient(Group[M_co]):
        resources: AsyncResourcesMethods[M_co]
        things: AsyncThingsMethods[M_co]
