"""Path templates as they are sent (OpenAPI 3.2, section 4.8.2, Path Templating).

OpenAPI has `{name}` alone. Documents that were made from something else still have what
that had in its braces: `{+name}` and `{?first,second}` (RFC 6570, sections 3.2.3 and
3.2.8), `{name+}` or `{*name}` for the rest of a path, `{name:[0-9]+}` and
`{name=shelves/*}` (`google.api.http`) for what fits, or `:name`, `<int:name>` and
`[name]` without any. And where a query tells the operations of one path apart, it may
name what is declared as well.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final, NamedTuple

_BRACES: Final = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
_NAMED: Final = re.compile(
    r"([+*]*)([^+*?&:=]+)([+*?]*)(?::(.*))?(?:=(.*))?", re.DOTALL
)
_BRACELESS: Final = re.compile(
    r"(?:(?<=/):(\w+)(?![^/?#])|<(?:\w+:)?(\w+)>|(?<=/)\[(\w+)\](?![^/?#]))", re.ASCII
)
_ANYTHING: Final = frozenset((".*", ".+", "path"))
"""Constraints under which a value may be several segments."""


class Expression(NamedTuple):
    """What stands in one pair of braces."""

    written: str
    """`+name`."""

    name: str
    """`name`; empty where parameters of the query are listed."""

    several: bool = False
    """Whether the value may be several segments of the path."""

    certain: bool = True
    """Whether it is more than text where nothing of its name is declared."""


def expressions(path: str) -> Iterator[Expression]:
    """Give what stands in the braces of a path, and what may be meant without any."""
    for found in _BRACELESS.finditer(path):
        yield Expression(found[0], found[found.lastindex or 0], certain=False)
    for written in _BRACES.findall(path):
        if written[:1] in ("?", "&"):
            yield Expression(written, "")
            continue
        match = _NAMED.fullmatch(written)
        if match is None:
            yield Expression(written, written)
            continue
        before, name, after, limit, shape = match.groups()
        several = any(sign in before + after for sign in "+*") or limit in _ANYTHING
        several = several or any(sign in (shape or "") for sign in ("/", "**"))
        yield Expression(written, name.strip(), several)


def as_sent(path: str, declared: Container[str], in_query: Container[str]) -> str:
    """Write a path with `{name}` alone in its braces.

    `declared` are the path parameters that are called what is `written`, `in_query` the
    names of parameters of the query: what the path itself says of them is left out.
    """

    def named(match: re.Match[str]) -> str:
        name = match[match.lastindex or 0]
        return f"{{{name}}}" if name in declared else match[0]

    path, mark, fragment = path.partition("#")
    path = _BRACELESS.sub(named, path)
    known = {one.written: one for one in expressions(path)}

    def plain(match: re.Match[str]) -> str:
        one = known[match[1]]
        if not one.name:
            return ""
        return f"{{{one.written if one.written in declared else one.name}}}"

    path, asked, query = _BRACES.sub(plain, path).partition("?")
    pairs = [p for p in query.split("&") if p.partition("=")[0] not in in_query]
    query = "&".join(pairs)
    return f"{path}{asked if query else ''}{query}{mark}{fragment}"
