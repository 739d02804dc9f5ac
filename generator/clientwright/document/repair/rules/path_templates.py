"""Path templates with more in their braces than a name (OpenAPI 3.2, section 4.8.2).

OpenAPI has `{name}` alone. Documents that were made from something else still have what
that had in its braces: `{+name}` and `{?first,second}` (RFC 6570, sections 3.2.3 and
3.2.8), `{name+}` or `{*name}` for the rest of a path, `{name:[0-9]+}` and
`{name=shelves/*}` (`google.api.http`) for what fits, `:name`, `<int:name>` and `[name]`
without any, `{{name}}` with two, `{name` with half of them. And where a query tells the
operations of one path apart, it may name what is declared as well.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final, NamedTuple
from urllib.parse import quote

from ....ir.document import METHODS, Json, escape
from ..rule import Repair, Site, rename, rule

WRITTEN: Final = "x-clientwright-path"
"""The path as the vendor wrote it, by which an operation is known."""

SEGMENTS: Final = "x-clientwright-segments"
"""Names in a path whose values may be several segments of it."""

_BRACES: Final = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
_NAME: Final = re.compile(r"\{([^{}]*)\}")
_NAMED: Final = re.compile(
    r"([+*]*)([^+*?&:=]+)([+*?]*)(?::(.*))?(?:=(.*))?", re.DOTALL
)
_BRACELESS: Final = re.compile(
    r"(?:(?<=/):(\w+)(?![^/?#])|<(?:\w+:)?(\w+)>|(?<=/)\[(\w+)\](?![^/?#]))", re.ASCII
)
_OPEN: Final = re.compile(r"\{([\w.-]+)(?=/|\Z)")
_CLOSED: Final = re.compile(r"(?<=/)([\w.-]+)\}(?=/|\Z)")
_TWICE: Final = re.compile(r"\{\{\s*([\w.-]+)\s*\}\}")
_REPEATED: Final = re.compile(r"([{}])\1+")
_LEFT: Final = re.compile(r"\{[^{}]*\}|([{}])")
_ANYTHING: Final = frozenset((".*", ".+", "path"))
"""Constraints under which a value may be several segments."""


def template_names(path: str) -> list[str]:
    """Return the names in the braces of a path, each once."""
    return list(dict.fromkeys(name for name in _NAME.findall(path) if name))


@rule(
    "Paths",
    code="path-expression",
    recognizes="more than a name in the braces of a path, or half of them: "
    "`{+name}`, `{id:[0-9]+}`, `{{name}}`, `{name`",
    writes="`{name}`; `x-clientwright-path` has the path as it was written",
    late=True,
)
def expression(site: Site) -> Iterator[Repair]:
    """A template has names in braces, and each is declared (section 4.8.2)."""
    taken = {
        _alike(plain): plain
        for plain in site.value
        if not any(sign in plain for sign in "{:<[?") or _is_plain(plain)
    }
    for path, item in site.value.items():
        if not path.startswith("/") or not isinstance(item, dict):
            continue
        if not any(sign in path for sign in "{}?") and not _BRACELESS.search(path):
            continue
        new, several = _simple(site, path, item, taken)
        if new != path:
            at, there = (f"{site.pointer}/{escape(one)}" for one in (path, new))
            moves = ((there, at),)
            told = f"a path has only names in its braces; read as `{new[:120]}`"
            yield Repair(
                site.pointer, told, rename(path, new), moves, at, rebuilds=False
            )
            yield Repair(at, "", _Noted(path, several))


def _simple(
    site: Site, path: str, item: dict[str, Json], taken: dict[str, str]
) -> tuple[str, list[str]]:
    """Return a path with names alone that no other one has, and the wide names."""
    in_path, in_query = _declared(site, item)
    found = list(_expressions(_balanced(path)))
    several = [one.name for one in found if one.several and one.written not in in_path]
    for queries in (in_query, frozenset[str]()):
        new = _as_sent(path, in_path, queries)
        if taken.setdefault(_alike(new), path) == path:
            return new, several
    return path, []


def _alike(path: str) -> str:
    """Write what two paths share that are the same but for their names."""
    return _NAME.sub("{}", path)


def _is_plain(path: str) -> bool:
    return all(_NAMED.fullmatch(n) and n.isidentifier() for n in _BRACES.findall(path))


def _declared(
    site: Site, item: dict[str, Json]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of path and query parameters that operations of a path have."""
    found: dict[str, set[str]] = {"path": set(), "query": set()}
    for holder in (item, *(item.get(method) for method in METHODS)):
        listed = holder.get("parameters") if isinstance(holder, dict) else None
        for one in listed if isinstance(listed, list) else ():
            value = site.resolve(one)
            if isinstance(value, dict) and value.get("in") in ("path", "query"):
                found[value["in"]].add(str(value.get("name")))
    return frozenset(found["path"]), frozenset(found["query"])


class _Noted:
    """A change that notes in a path item what its path was."""

    def __init__(self, path: str, several: list[str]) -> None:
        self._notes: dict[str, Json] = {WRITTEN: path}
        if several:
            self._notes[SEGMENTS] = list(dict.fromkeys(several))

    def __call__(self, item: Json) -> Json:
        return {**self._notes, **item} if isinstance(item, dict) else item


class _Expression(NamedTuple):
    """What stands in one pair of braces."""

    written: str
    """`+name`."""

    name: str
    """`name`; empty where parameters of the query are listed."""

    several: bool = False
    """Whether the value may be several segments of the path."""


def _expressions(path: str) -> Iterator[_Expression]:
    """Yield what stands in the braces of a path."""
    for written in _BRACES.findall(path):
        if written[:1] in ("?", "&"):
            yield _Expression(written, "")
            continue
        match = _NAMED.fullmatch(written)
        if match is None:
            yield _Expression(written, written)
            continue
        before, name, after, limit, shape = match.groups()
        several = any(sign in before + after for sign in "+*") or limit in _ANYTHING
        several = several or any(sign in (shape or "") for sign in ("/", "**"))
        yield _Expression(written, name.strip(), several)


def _balanced(path: str) -> str:
    """Give each brace of a path its other half; what has none is a character."""
    path = _TWICE.sub(r"{\1}", path)
    parts = path.split("/")
    for number, part in enumerate(parts):
        if part.count("{") != part.count("}"):
            part = _REPEATED.sub(r"\1", part)
            parts[number] = _CLOSED.sub(r"{\1}", _OPEN.sub(r"{\1}", f"/{part}"))[1:]
    return "/".join(parts)


def _as_sent(path: str, declared: Container[str], in_query: Container[str]) -> str:
    """Write a path with `{name}` alone in its braces.

    `declared` are the path parameters that are called what is `written`, `in_query` the
    names of parameters of the query: what the path itself says of them is left out.
    """

    def named(match: re.Match[str]) -> str:
        name = match[match.lastindex or 0]
        return f"{{{name}}}" if name in declared else match[0]

    path, mark, fragment = path.partition("#")
    path = _BRACELESS.sub(named, _balanced(path))
    known = {one.written: one for one in _expressions(path)}

    def plain(match: re.Match[str]) -> str:
        one = known[match[1]]
        if not one.name:
            return ""
        return f"{{{one.written if one.written in declared else one.name}}}"

    path, asked, query = _BRACES.sub(plain, path).partition("?")
    path = _LEFT.sub(lambda m: quote(m[1], safe="") if m[1] else m[0], path)
    query = "&".join(
        pair
        for pair in query.split("&")
        if pair.partition("=")[0] not in in_query
        and not _is_asked(pair.partition("=")[2], declared, in_query)
    )
    return f"{path}{asked if query else ''}{query}{mark}{fragment}"


def _is_asked(value: str, declared: Container[str], in_query: Container[str]) -> bool:
    """Return whether a value in a query is a parameter of the query: `v={version}`."""
    name = value[1:-1]
    braces = value == f"{{{name}}}"
    return braces and name in in_query and name not in declared
