"""What is sent besides the content, and what it can carry.

RFC 3986; RFC 9110, section 5; OpenAPI 3.2, section 4.12.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import ascii_letters, digits
from typing import Final, Protocol, TypeAlias
from urllib.parse import quote, unquote

from .errors import InvalidArgumentError

_TOKEN: Final = frozenset(f"!#$%&'*+-.^_`|~{digits}{ascii_letters}")
_NOT_IN_HEADER: Final = r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]"
_BREAKS: Final = "with_options(line_breaks_in_query=True) sends CR and LF"

Pair: TypeAlias = tuple[str, str]
Place: TypeAlias = tuple[str, str]
"""Where something goes: `header`, `query` or `cookie`, and the name there; headers in
lower case."""


class Target:
    """What is sent besides the content, but for what all requests have."""

    __slots__ = ("cookies", "headers", "path", "query")

    def __init__(self) -> None:
        self.path: dict[str, str] = {}
        """Text by the name in the path template."""
        self.query: list[str] = []
        """Encoded pairs: `page%5Bsize%5D=10`."""
        self.headers: list[Pair] = []
        self.cookies: list[Pair] = []


class PathTemplate(Protocol):
    """A path that is no plain text (`path.py`)."""

    @property
    def names(self) -> tuple[str, ...]: ...
    def fill(
        self, values: Mapping[str, object], target: Target, stated: frozenset[str]
    ) -> str: ...


class ParameterRule(Protocol):
    """A parameter (`parameter.py`)."""

    @property
    def keyword(self) -> str: ...
    @property
    def place(self) -> Place | None: ...
    def given(self, values: Mapping[str, object], /) -> object: ...
    def add(self, value: object, target: Target) -> None: ...


def quoted(text: str, safe: str = "~") -> str:
    """Percent-encode text, but for unreserved characters and those in `safe`."""
    try:
        return quote(text, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        pass  # Its own text quotes the value.
    raise InvalidArgumentError("a value must not hold half of a surrogate pair")


def texts(given: Mapping[str, str], where: str) -> Iterable[Pair]:
    """Give the pairs of a mapping, unless it is none, or not of texts."""
    if not isinstance(given, Mapping):
        raise InvalidArgumentError(f"{where} must be a mapping of str to str")
    for pair in given.items():
        if not all(isinstance(one, str) for one in pair):
            raise InvalidArgumentError(f"{where}: {pair[0]!r} must be a str")
    return given.items()


def refuse_in_query(pair: str, breaks: bool) -> str:
    """Give a pair of a query back, unless it holds CR or LF (but `breaks`) or NUL."""
    refused = ("%00",) if breaks else ("%00", "%0A", "%0D")
    if any(triplet in pair.upper() for triplet in refused):
        name = unquote(pair.partition("=")[0])
        raise InvalidArgumentError(
            f"the query parameter {name!r} must not hold "
            + ("NUL" if breaks else f"CR, LF or NUL ({_BREAKS})")
        )
    return pair


def refuse_line_breaks(text: str, where: str) -> str:
    """Give the text back, unless it holds CR, LF or NUL."""
    if any(char in text for char in "\r\n\0"):
        raise InvalidArgumentError(f"{where} must not hold CR, LF or NUL")
    return text


def refuse_header(text: str, where: str) -> str:
    """Give the text back, unless it cannot be a header's value (RFC 9110, 5.5)."""
    if not isinstance(text, str):
        raise InvalidArgumentError(f"{where} must be a str")
    if not text.isprintable() and re.search(_NOT_IN_HEADER, text):
        raise InvalidArgumentError(
            f"{where} must not hold CR, LF, NUL or other control characters"
        )
    if text != text.strip(" \t"):
        raise InvalidArgumentError(f"{where} must not begin or end with a space")
    return text


@lru_cache(maxsize=4096)
def refuse_header_name(name: str) -> str:
    """Give a header's name back, unless it is no token (RFC 9110, section 5.6.2)."""
    if not isinstance(name, str) or not name or not _TOKEN.issuperset(name):
        raise InvalidArgumentError(
            f"a header's name must not hold characters that no token has: {name!r}"
        )
    return name
