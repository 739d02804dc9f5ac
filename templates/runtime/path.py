"""Paths: their templates, and parameters in style `simple` (OpenAPI 3.2, 4.12.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY
from functools import cached_property
from typing import ClassVar
from urllib.parse import unquote

from .errors import InvalidArgumentError
from .omit import omit
from .parameter import Parameter, encode_in_path, listed, path_literal, query_literal
from .record import Record
from .sendable import Target, refuse_line_breaks

_EXPRESSION = re.compile(r"\{([^{}]*)\}")
_MOST_OFTEN = 8
"""How often a segment is decoded to see what a server could read from it."""


class Path(Parameter):
    """A `{name}` of the path; one that is as its argument need not be stated."""

    _: KW_ONLY
    explode: bool = False
    allow_reserved: bool = False
    segments: bool = False
    """Whether the value may be several segments: its slashes stay slashes."""

    location: ClassVar[str] = "path"

    @property
    def place(self) -> None:
        """No credential goes into a path."""

    def add(self, value: object, target: Target) -> None:
        """Write a value into the path; an empty one would make it another path."""
        where = f"the path parameter {self.name!r}"
        data = value if type(value) is str else self.data(value)
        if data is None and not self.nulls:
            raise InvalidArgumentError(f"{where} must not be None")
        text = self.expand(data)
        if not text:
            raise InvalidArgumentError(f"{where} must not be empty")
        target.path[self.name] = refuse_line_breaks(text, where)

    def expand(self, data: object) -> str:
        """Return JSON data as the text of the path."""
        if type(data) is str:
            return self.quoted(data)
        return ",".join(listed(data, self.explode, self.quoted))

    def quoted(self, text: str) -> str:
        """Percent-encode a piece of the value."""
        return encode_in_path(text, self.allow_reserved, self.segments)


class Template(Record):
    """A path with parameters in it (OpenAPI 3.2, section 4.8.2, Path Templating).

    A parameter of which nothing is to be said is not stated beside it. The template may
    have a query of its own. What follows `#` in it only tells two operations of one
    path apart: a fragment is never sent (RFC 9110, section 4.2.5).
    """

    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parameters in it."""
        return tuple(dict.fromkeys(_EXPRESSION.findall(self.text)))

    @cached_property
    def _pieces(self) -> tuple[list[str], list[str]]:
        """The path and the query: literal text, encoded, and names in turn."""
        path, _, query = self.text.partition("#")[0].partition("?")
        return _taken_apart(path, path_literal), _taken_apart(query, query_literal)

    @cached_property
    def _rules(self) -> tuple[Path, ...]:
        return tuple(Path(name) for name in self.names)

    def fill(
        self, values: Mapping[str, object], target: Target, stated: frozenset[str]
    ) -> str:
        """Return the path of a call; a query of its own is put before the call's.

        Args:
            stated: Arguments that are another parameter's.
        """
        for rule in self._rules:
            if rule.name not in target.path and rule.name not in stated:
                value = values.get(rule.name, omit)
                if value is not omit:
                    rule.add(value, target)
        path, query = self._pieces
        if query != [""]:
            target.query.insert(0, _filled(query, target.path))
        return refuse_dot_segments(_filled(path, target.path))


def _taken_apart(template: str, literal: Callable[[str], str]) -> list[str]:
    return [
        piece if at % 2 else literal(piece)
        for at, piece in enumerate(_EXPRESSION.split(template))
    ]


def _filled(pieces: list[str], texts: Mapping[str, str]) -> str:
    found = list(pieces)
    for at in range(1, len(pieces), 2):
        text = texts.get(pieces[at])
        if text is None:
            raise InvalidArgumentError(f"the path parameter {pieces[at]!r} is missing")
        found[at] = text
    return "".join(found)


def refuse_dot_segments(path: str) -> str:
    """Return an assembled path, unless a server could read another one from it.

    Every segment is decoded as often as it can be; `.` and `..`, also between slashes
    and backslashes that are part of a value, climb the tree on some servers.
    """
    for segment in path.split("/"):
        if "." in segment or "%" in segment:
            pieces = re.split(r"[/\\]", _decoded(segment))
            if "." in pieces or ".." in pieces:
                raise InvalidArgumentError(
                    "a path must not have a `.` or `..` segment, encoded or not"
                )
    return path


def _decoded(text: str) -> str:
    for _ in range(_MOST_OFTEN):
        again = unquote(text)
        if again == text:
            return text
        text = again
    raise InvalidArgumentError(
        f"a path must not be percent-encoded more than {_MOST_OFTEN} times"
    )
