"""The `Link` header (RFC 8288, section 3), read in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

# Compiled with the first link that comes.
_NAME: Final = r"[;\s]*;\s*([^\s;,=\"<>]+)\s*"
_VALUE: Final = r"=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;,\"]*))"
_OTHERS: Final = frozenset({"prev", "previous", "first", "last"})


def links(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each link's target and its parameters, by name in lower case.

    Of a parameter that stands twice, the first counts.
    """
    end = 0
    while (start := text.find("<", end)) >= 0 and (end := text.find(">", start)) >= 0:
        target = text[start + 1 : end].strip()
        parameters, end = _parameters(text, end + 1)
        yield target, parameters


def linked(text: str, relation: str) -> str | None:
    """Return the target of the first link of a relation type, such as `next`.

    None, too, where that link says that it has no results. One that has another
    context (`anchor`) is no link of the response (RFC 8288, section 3.2).
    """
    for target, parameters in links(text):
        if parameters.get("anchor"):
            continue
        if relation in parameters.get("rel", "").lower().split():
            empty = parameters.get("results", "").lower() == "false"
            return None if empty else target
    return None


def ends_here(text: str) -> bool:
    """Whether there are links to other pages, and none to a next one."""
    relations = (words.get("rel", "").lower().split() for _, words in links(text))
    found = {word for several in relations for word in several}
    return not _OTHERS.isdisjoint(found) and linked(text, "next") is None


def _parameters(text: str, at: int) -> tuple[Mapping[str, str], int]:
    """Read a link's parameters, and where they end."""
    found: dict[str, str] = {}
    while name := re.compile(_NAME).match(text, at):
        at = name.end()
        value = re.compile(_VALUE).match(text, at)
        if value is None:
            found.setdefault(name[1].lower(), "")
            continue
        at = value.end()
        quoted = value[2] is None
        words = re.sub(r"\\(.)", r"\1", value[1]) if quoted else value[2]
        found.setdefault(name[1].lower(), words)
    return found, at
