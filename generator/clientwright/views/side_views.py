"""Views of modules that only some packages have."""

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
class AuthView:
    """`auth.py`: the flows by which tokens are fetched."""

    docstring: str
    imports: str
    flows: tuple[str, ...]
    """`oauth2_authorization_code = AuthorizationCode(…)`."""
