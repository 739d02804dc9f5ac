"""Paths with parameters in them (OpenAPI 3.2, section 4.8.2, Path Templating)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from .dot_segments import refuse_dot_segments
from .errors import InvalidArgumentError
from .omit import omit
from .path import Path
from .record import Record
from .reserved import path_literal, query_literal
from .sendable import Target

_EXPRESSION = re.compile(r"\{([^{}]*)\}")


class Template(Record):
    """A path template as the document has it.

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
