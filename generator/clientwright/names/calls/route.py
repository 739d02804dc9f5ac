"""A path, read as what the vendor placed there: resources, parameters, versions.

OpenAPI 3.2, section 4.8.2, Path Templating. The path is the vendor's own, with the
fragments and queries that some vendors tell operations apart by.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeVar

from ...frozen import dataclass
from ..words import spelled, words
from .vocabulary import DOMAIN, EXTENSION, PREFIX, VERSION

Words = tuple[str, ...]
T = TypeVar("T")


class Kind(Enum):
    """What a piece of a path is."""

    FIXED = "fixed"
    PARAM = "param"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a path."""

    kind: Kind
    words: Words
    text: str = ""
    """The segment as the vendor wrote it."""

    action: bool = False
    """Whether it stands after a colon: `{id}:cancel`."""

    @property
    def level(self) -> str:
        """What it is called in a resource, before escaping."""
        return "_".join(self.words)

    @property
    def step(self) -> str:
        """What it is in a node: all parameters are equal there."""
        if self.kind is Kind.PARAM:
            return "{}"
        return f":{self.level}" if self.action else self.level


@dataclass(frozen=True, slots=True)
class Route:
    """A path, taken apart."""

    tokens: tuple[Token, ...]
    """Fixed pieces, parameters and versions, in their order; prefixes are dropped."""

    steps: tuple[Token, ...]
    """The tokens without versions."""

    fixed: tuple[Token, ...]
    params: tuple[Token, ...]
    versions: tuple[str, ...]
    """As they are written."""

    node: tuple[str, ...]
    """The place in the tree of all paths."""

    extension: str = ""
    """File ending of the last segment: `pdf`."""

    query: Words = ()
    """Words of a query that is part of the path: `?beta=true` gives beta."""

    fragment: Words = ()
    mixed: bool = False
    """Whether a parameter is only a part of its segment."""


_MOST_PARTS = 32
_LAST_PARTS = 8
"""Segments that names are made of, and how many of them are at the end of a path.

Resources nest as paths do: without a bound, what they need grows with the cube of it.
"""

_PATTERN = re.compile(r"\{([^{}=]+)=([^{}]*)\}")
"""A parameter of several segments: `{name=projects/*/locations/*}`."""

_BRACES = re.compile(r"\{([^{}]*)\}")
_FUNCTION = re.compile(r"([A-Za-z][\w-]*)\(.*\{.*\Z")
_ACTION = re.compile(r"(.+?):([A-Za-z][\w-]*)\Z")


def read(path: str) -> Route:
    """Take a path apart."""
    rest, _, fragment = path.partition("#")
    rest, _, query = rest.partition("?")
    rest = _PATTERN.sub(lambda it: it[2].replace("*", f"{{{it[1]}}}"), rest)
    parts = _ends([part for part in rest.split("/") if part])
    extension = ""
    if parts:
        found = EXTENSION.search(parts[-1])
        if found is not None and found.start() > 0:
            extension = found[1].lower()
            parts[-1] = parts[-1][: found.start()]
        elif len(parts) > 1 and parts[-1].lower() in ("json", "xml"):
            parts.pop()
    tokens: list[Token] = []
    mixed = False
    for index, part in enumerate(parts):
        seen = any(one.kind is not Kind.VERSION for one in tokens)
        if _is_prefix(part, parts[index + 1 :], tokens, seen=seen):
            continue
        if VERSION.match(part) or (part.isdecimal() and index < 3):
            tokens.append(Token(Kind.VERSION, words(part), part))
            continue
        mixed = mixed or ("{" in part and not _BRACES.fullmatch(part))
        tokens += _ends(_pieces(part))
    tokens = _ends(tokens)
    steps = tuple(one for one in tokens if one.kind is not Kind.VERSION)
    return Route(
        tokens=tuple(tokens),
        steps=steps,
        fixed=tuple(one for one in steps if one.kind is Kind.FIXED),
        params=tuple(one for one in steps if one.kind is Kind.PARAM),
        versions=tuple(one.text for one in tokens if one.kind is Kind.VERSION),
        node=tuple(one.step for one in steps),
        extension=extension,
        query=_query(query),
        fragment=words(fragment),
        mixed=mixed,
    )


def _ends(items: list[T]) -> list[T]:
    """Leave out what is in the middle of very many."""
    if len(items) <= _MOST_PARTS:
        return items
    return [*items[: _MOST_PARTS - _LAST_PARTS], *items[-_LAST_PARTS:]]


def _is_prefix(part: str, rest: list[str], tokens: list[Token], *, seen: bool) -> bool:
    """Tell `api` and its like before all else, and `api` between two fixed pieces."""
    if not seen:
        return PREFIX.match(part) is not None
    after = rest[0] if rest else "{"
    return part == "api" and tokens[-1].kind is Kind.FIXED and "{" not in after


def _query(text: str) -> Words:
    found: list[str] = []
    for item in text.split("&"):
        key, _, value = item.partition("=")
        found += words(key)
        if value.lower() != "true" and "{" not in value:
            found += words(value)
    return tuple(found)


def _pieces(part: str) -> list[Token]:
    """Read one segment: what it is called, and what is done with it."""
    actions: list[Token] = []
    while len(actions) < _LAST_PARTS:
        action = _ACTION.match(part)
        if action is None or action[1].count("{") != action[1].count("}"):
            break
        called = Token(Kind.FIXED, words(action[2]), part, action=True)
        actions.insert(0, called)
        part = action[1]
    return [*_things(part), *actions]


def _things(part: str) -> list[Token]:
    params = [Token(Kind.PARAM, words(name), part) for name in _BRACES.findall(part)]
    if params:
        function = _FUNCTION.match(part)
        head = [Token(Kind.FIXED, words(function[1]), part)] if function else []
        return [*head, *params]
    if "." in part.strip("."):
        labels = [label for label in part.split(".") if words(label)]
        if DOMAIN.match(part):
            labels = labels[:1]
        return [Token(Kind.FIXED, words(label), part) for label in labels]
    said = words(part) or spelled(part)
    return [Token(Kind.FIXED, said, part)] if said else []
