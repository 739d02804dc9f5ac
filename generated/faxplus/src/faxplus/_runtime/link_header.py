"""The `Link` header (RFC 8288, section 3), read in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NAME: Final = re.compile(r"[;\s]*;\s*([^\s;,=\"<>]+)\s*")
_VALUE: Final = re.compile(r"=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;,\"]*))")


def links(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Give each link's target and the relation types that it has, in lower case."""
    end = 0
    while (start := text.find("<", end)) >= 0 and (end := text.find(">", start)) >= 0:
        target = text[start + 1 : end].strip()
        relations, end = _relations(text, end + 1)
        yield target, relations


def linked(text: str, relation: str) -> str | None:
    """Return the target of the first link of a relation type, such as `next`."""
    return next((found for found, types in links(text) if relation in types), None)


def _relations(text: str, at: int) -> tuple[frozenset[str], int]:
    """Read a link's parameters: what the first `rel` says, and where they end."""
    relations: frozenset[str] | None = None
    while name := _NAME.match(text, at):
        at = name.end()
        value = _VALUE.match(text, at)
        if value is None:
            continue
        at = value.end()
        if name[1].lower() == "rel" and relations is None:
            words = value[2] if value[1] is None else value[1]
            relations = frozenset(words.lower().split())
    return relations or frozenset(), at
