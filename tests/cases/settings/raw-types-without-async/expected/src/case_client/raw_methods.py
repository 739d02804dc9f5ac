"""What methods of `with_raw_response` take and return: for type checkers alone.

Nothing imports it at run time. It imports resources as if it did, so that checkers read
these first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .resources import kites as _kites
from .resources import wind as _wind

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Concatenate, Generic, ParamSpec, Protocol, Self, overload

    from typing_extensions import TypeVar

    from ._runtime.raw import RawResponse

    P = ParamSpec("P")
    R_co = TypeVar("R_co", covariant=True)
    L_co = TypeVar("L_co", covariant=True, default=Any)
    M_co = TypeVar("M_co", covariant=True)

    class Sync: ...

    class Group(Generic[M_co]): ...

    class Method(Generic[P, R_co, L_co]):
        """One operation: its arguments, what `parse()` returns, and its links."""

        @overload
        def __get__(
            self,
            group: Group[Sync],
            kind: Any,
        ) -> Callable[P, RawResponse[R_co, Any, L_co]]: ...

        @overload
        def __get__(self, group: None, kind: Any) -> Self: ...

        def __get__(self, group: Any, kind: Any) -> Any: ...

    class Call(Method[P, R_co, L_co]):
        def __init__(
            self,
            method: Callable[Concatenate[Any, P], R_co],
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

    class Link(Generic[R_co]):
        def __init__(self, method: Callable[..., R_co]) -> None: ...
        def __call__(self, **given: Any) -> R_co: ...

    class KitesMethods(Group[M_co]):
        list = Page(_kites.Kites.list)

    class WindMethods(Group[M_co]):
        retrieve = Call(_wind.Wind.retrieve)

    class Client(Group[M_co]):
        kites: KitesMethods[M_co]
        wind: WindMethods[M_co]
