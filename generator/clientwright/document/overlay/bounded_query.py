"""Queries of RFC 9535 that count their steps, and patterns that take linear time.

The library evaluates a query by generators that may go over the whole document once for
each node of each filter within a filter. Its segments are replaced by ones that count,
and its functions by ones whose engine knows no backtracking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

import jsonschema_rs
from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathNode, Parser
from jsonpath_rfc9535.function_extensions import Match, Search
from jsonpath_rfc9535.segments import (
    JSONPathChildSegment,
    JSONPathRecursiveDescentSegment,
    JSONPathSegment,
)
from jsonpath_rfc9535.selectors import IndexSelector, NameSelector
from jsonpath_rfc9535.tokens import TokenStream

_SINGLE: Final = (NameSelector, IndexSelector)


class _Child(JSONPathChildSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterator[JSONPathNode]:
        """Select children of each node."""
        for node in nodes:
            yield from _selected(self, node)


class _Descendants(JSONPathRecursiveDescentSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterator[JSONPathNode]:
        """Select children of each node and of everything below it, in order."""
        for start in nodes:
            pending = [start]
            while pending:
                node = pending.pop()
                _spend(self.env, 1 + _length(node))
                yield from _selected(self, node)
                pending += reversed(list(_containers(node)))


def _selected(segment: JSONPathSegment, node: JSONPathNode) -> Iterator[JSONPathNode]:
    for selector in segment.selectors:
        _spend(segment.env, 1 if isinstance(selector, _SINGLE) else 1 + _length(node))
        yield from selector.resolve(node)


def _length(node: JSONPathNode) -> int:
    return len(node.value) if isinstance(node.value, dict | list) else 0


def _containers(node: JSONPathNode) -> Iterator[JSONPathNode]:
    """Give what is directly in a node and has something in it."""
    value: Any = node.value
    inside = value.items() if isinstance(value, dict) else enumerate(value or ())
    for key, item in inside if isinstance(value, dict | list) else ():
        if isinstance(item, dict | list):
            yield node.new_child(item, key, node)


def _spend(env: JSONPathEnvironment, steps: int) -> None:
    if isinstance(env, BoundedEnvironment):
        env.spend(steps)


class _Parser(Parser):
    def parse_query(
        self, stream: TokenStream, *, in_filter: bool = False
    ) -> Iterator[JSONPathSegment]:
        """Parse a query into segments that count."""
        for found in super().parse_query(stream, in_filter=in_filter):
            deep = isinstance(found, JSONPathRecursiveDescentSegment)
            kind = _Descendants if deep else _Child
            yield kind(env=found.env, token=found.token, selectors=found.selectors)


class _Match(Match):
    def __call__(self, string: str, pattern: object) -> bool:
        """Tell whether a pattern fits the whole of a text."""
        return _fits("^(?:{})$", pattern, string)


class _Search(Search):
    def __call__(self, string: str, pattern: object) -> bool:
        """Tell whether a pattern fits some part of a text."""
        return _fits("{}", pattern, string)


def _fits(frame: str, pattern: object, text: object) -> bool:
    if not (isinstance(pattern, str) and isinstance(text, str)):
        return False
    test = _test(frame, pattern)
    try:
        return test is not None and test.is_valid(text)
    except ValueError:  # a text that no encoding has
        return False


@lru_cache(maxsize=256)
def _test(frame: str, pattern: str) -> jsonschema_rs.Draft202012Validator | None:
    """Compile a regular expression of RFC 9485; None: it is none."""
    schema = {"pattern": frame.format(_without_dots(pattern))}
    try:
        # Where it is one, it may be left out, and then the empty text has it.
        if not Search()("", f"({pattern})?"):
            return None
        return jsonschema_rs.Draft202012Validator(
            schema, pattern_options=jsonschema_rs.RegexOptions()
        )
    except (ValueError, jsonschema_rs.ValidationError):
        return None


def _without_dots(pattern: str) -> str:
    """Write a dot as what it stands for, and a class without what engines add."""
    parts: list[str] = []
    escaped = inside = False
    for char in pattern:
        part = char
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif inside:
            inside = char != "]"
            part = {"&": r"\x26", "~": r"\x7E"}.get(char, char)
        elif char == "[":
            inside = True
        elif char == ".":
            part = r"[^\r\n]"
        parts.append(part)
    return "".join(parts)


class BoundedEnvironment(JSONPathEnvironment):
    """Compiles queries whose steps are counted, all those of it together."""

    parser_class = _Parser

    def __init__(self) -> None:
        super().__init__()
        self.left = 0
        """Steps that the queries may still take."""

    def setup_function_extensions(self) -> None:
        """Replace what would run patterns that backtrack."""
        super().setup_function_extensions()
        self.function_extensions |= {"match": _Match(), "search": _Search()}

    def spend(self, steps: int) -> None:
        """Count steps; raises `ValueError` where there are too many."""
        self.left -= steps
        if self.left < 0:
            raise ValueError("takes too many steps for a document of this size")
