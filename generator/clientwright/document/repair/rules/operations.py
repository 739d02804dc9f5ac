"""Paths, operations, tags and components that contradict one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ....diagnostics import GenerationError, Severity
from ....ir.document import METHODS, Json, escape, join
from ..rule import Repair, Site, aside, drop, rename, rule
from .path_templates import WRITTEN


@rule(
    "Document",
    code="overloaded-path",
    recognizes="operations in `x-ms-paths`, told apart by the query of their paths",
    writes="the operations in `paths`",
    severity=Severity.INFO,
    keys=("x-ms-paths",),
)
def overloaded_paths(site: Site) -> Iterator[Repair]:
    """Paths that differ in their query alone stand in `paths`, as any others."""
    listed, paths = site.value["x-ms-paths"], site.value.get("paths", {})
    if not isinstance(listed, dict) or not isinstance(paths, dict):
        return
    added: dict[str, Json] = {}
    moves: list[tuple[str, str]] = []
    for path, item in listed.items():
        known = paths.get(path)
        if path.startswith("x-"):
            continue
        if not isinstance(known, dict) or not isinstance(item, dict):
            added.setdefault(path, item)
            moves.append((join("#/paths", path), join("#/x-ms-paths", path)))
            continue
        added[path] = {**item, **known}
        for key in item:
            at = join("#/x-ms-paths", path, key)
            if key not in known:
                moves.append((join("#/paths", path, key), at))
            elif key in METHODS:
                told = f"`{path[:80]}` stands in `paths` too, with this method; ignored"
                yield Repair(at, told)
    told = "operations of `x-ms-paths` stand in `paths`"
    where = "#/x-ms-paths"
    yield Repair("#/paths", told, _With(added), tuple(moves), place=where)
    yield Repair(where, "", drop)


class _With:
    """A change that adds path items to those that are there."""

    def __init__(self, items: dict[str, Json]) -> None:
        self._items = items

    def __call__(self, paths: Json) -> Json:
        return {**(paths if isinstance(paths, dict) else {}), **self._items}


@rule(
    "Paths",
    code="path-without-slash",
    recognizes="a path that does not begin with a slash",
    writes="the path with its slash, and `x-clientwright-path` as it was written",
    late=True,
)
def slash(site: Site) -> Iterator[Repair]:
    """A path begins with a slash (section 4.8, Paths Object)."""
    odd = [name for name in site.value if not name.startswith(("/", "x-", "$"))]
    fatal = odd and not any(name.startswith("/") for name in site.value)
    for name in odd:
        at, new = f"{site.pointer}/{escape(name)}", f"/{name}"
        if fatal:
            place = site.document.place(at)
            raise GenerationError("a path begins with a slash", place)
        if new in site.value:
            told = f"a path begins with a slash, and `{new[:80]}` stands there too"
            yield aside(site, name, f"{told}; left out")
            continue
        told = "a path begins with a slash: read as one"
        moves = ((f"{site.pointer}/{escape(new)}", at),)
        yield Repair(
            site.pointer, told, rename(name, new), moves, place=at, rebuilds=False
        )
        yield Repair(at, "", _Called(name))


class _Called:
    """A change that notes how a vendor writes the path of an item."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, item: Json) -> Json:
        if not isinstance(item, dict) or WRITTEN in item:
            return item
        return {**item, WRITTEN: self._name}


@rule(
    "Document",
    code="duplicate-operation-id",
    recognizes="an `operationId` that an earlier operation has",
    writes="`x-operationId`, from which names are still made",
    keys=("paths",),
    late=True,
)
def operation_ids(site: Site) -> Iterator[Repair]:
    """An `operationId` is unique (section 4.10, Operation Object)."""
    seen: set[str] = set()
    paths = site.value["paths"]
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for key, operation in item.items() if isinstance(item, dict) else ():
            if key not in METHODS or not isinstance(operation, dict):
                continue
            word = operation.get("operationId")
            if not isinstance(word, str):
                continue
            if word in seen:
                at = join("#/paths", path, key)
                told = f"{word[:80]!r} is the id of an earlier operation too"
                holder = Site("Operation", operation, at, site.version, site.document)
                yield aside(holder, "operationId", told)
            seen.add(word)


@rule(
    "Document",
    code="duplicate-tag",
    recognizes="a tag that is declared twice",
    writes="the first one",
    severity=Severity.INFO,
    keys=("tags",),
    late=True,
)
def tags(site: Site) -> Iterator[Repair]:
    """Names of tags are unique (section 4.1, `tags`)."""
    listed, seen = site.value["tags"], set()
    for index, tag in enumerate(listed if isinstance(listed, list) else ()):
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str):
            continue
        if name in seen:
            told = f"the tag {name[:80]!r} is declared twice"
            yield Repair(f"#/tags/{index}", told, drop)
        seen.add(name)


_KEY: Final = re.compile(r"[A-Za-z0-9._-]+")
_ODD: Final = re.compile(r"[^A-Za-z0-9._-]+")
_SECTIONS: Final = (
    *("responses", "parameters", "examples", "requestBodies", "headers"),
    *("securitySchemes", "links", "callbacks", "schemas", "pathItems", "mediaTypes"),
)


@rule(
    "Document",
    code="component-key",
    recognizes="a component whose key has other characters than `A-Z a-z 0-9 . _ -`",
    writes="a key of those, and every reference to it",
    severity=Severity.INFO,
    versions=("3.0", "3.1", "3.2"),
    keys=("components",),
    late=True,
)
def component_keys(site: Site) -> Iterator[Repair]:
    """Keys of components have few characters (section 4.7, Components Object)."""
    components = site.value["components"]
    for section in _SECTIONS if isinstance(components, dict) else ():
        entries = components.get(section)
        if not isinstance(entries, dict):
            continue
        taken = set(entries)
        for key in entries:
            if _KEY.fullmatch(key) or key.startswith("x-"):
                continue
            new = _ODD.sub("_", key) or "_"
            while new in taken:
                new += "_"
            taken.add(new)
            at = f"#/components/{section}"
            yield Repair(
                at,
                f"{key[:80]!r} is no key of a component; it is {new[:80]!r} now",
                rename(key, new),
                ((f"{at}/{new}", f"{at}/{escape(key)}"),),
                place=f"{at}/{escape(key)}",
                rebuilds=False,
            )
