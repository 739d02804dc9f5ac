"""Views of what only some packages have."""

from __future__ import annotations

from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderView:
    """One attribute of `ResponseHeaders`."""

    data: str
    """`limit = ResponseHeader("X-Limit", read_integer)`."""

    docstring: str
    """Empty where the document says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadersView:
    """`headers.py`: the response headers that the document describes."""

    imports: str
    docstring: str
    """Of the class."""

    headers: tuple[HeaderView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawModeView:
    """What raw methods may be for: the whole response, or one that is unread."""

    name: str
    """`Sync`."""

    returns: str
    """`) -> Callable[P, RawResponse[R_co, Any, L_co]]: ...`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawClassView:
    """The methods of a resource, or the links of an operation."""

    head: str
    """`class ShipsMethods(Group[M_co]):`."""

    attributes: tuple[str, ...]
    """`list = Page(resources.Ships.list)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMethodsView:
    """`raw_methods.py`: the types of calls that return the response."""

    resources: str
    """`from .resources import ships as _ships`, one a line."""

    imports: str
    modes: tuple[RawModeView, ...]
    links: tuple[RawClassView, ...]
    groups: tuple[RawClassView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """What a method returns for some values of a flag."""

    decorator: str
    """`overload`, or an alias where a method has taken that name."""

    parameters: tuple[str, ...]
    returns: str
    """`) -> models.Completion: ...`."""

    async_returns: str
    async_def: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthView:
    """`auth.py`: the flows by which tokens are fetched."""

    docstring: str
    imports: str
    flows: tuple[str, ...]
    """`oauth2_authorization_code = AuthorizationCode(…)`."""
