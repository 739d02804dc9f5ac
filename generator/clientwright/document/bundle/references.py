"""Where a `$ref` leads: URI references, JSON Pointers, anchors and `$id`.

OpenAPI 3.2, section 4.6 (Relative References in API Descriptions); RFC 3986, section 5;
RFC 6901, section 6; JSON Schema 2020-12 Core, sections 8.2 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import unquote, urljoin

from ...diagnostics import Place
from ...frozen import dataclass
from ...ir.document import Json, escape, parents, tokens
from ..read.files import Files, Source

_MOST_HOPS = 100
"""References that one pointer may pass through on its way."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to; `pointer` passes through no other reference."""

    source: Source
    pointer: str
    node: Json

    def properties(self) -> Target | None:
        """Give the properties of a schema, where those are meant and not the schema."""
        inner = self.node.get("properties") if isinstance(self.node, dict) else None
        if not isinstance(inner, dict) or isinstance(self.node.get("type"), dict):
            return None
        return Target(self.source, f"{self.pointer}/properties", inner)


class References:
    """Resolves the references of all files, each once."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[tuple[Source, str, str], Target | str] = {}
        self._identities: dict[Source, _Identities] = {}

    def resolve(
        self, source: Source, at: str, reference: str, place: Place
    ) -> Target | str:
        """Give what a reference leads to, or a reason why it leads nowhere.

        Args:
            source: The file it stands in.
            at: The pointer at which it stands there.
            reference: Its text.
            place: The same place, for errors.

        Raises:
            GenerationError: It leads to no regular file, or is over a limit.
        """
        resource = self._resource(source, at)
        key = source, resource, reference
        known = self._known.get(key)
        if known is None:
            known = self._resolve(source, resource, reference, place, 0)
            self._known[key] = known
        return known

    def _resource(self, source: Source, at: str) -> str:
        """Give the pointer of the schema resource around a pointer, mostly `#`."""
        if source.resources:
            for pointer, _ in parents(at):
                if pointer in source.resources:
                    return pointer
        return "#"

    def _resolve(
        self, source: Source, resource: str, reference: str, place: Place, hops: int
    ) -> Target | str:
        location, _, fragment = reference.strip().partition("#")
        if not location:
            return self._inside(source, resource, fragment, place, hops)
        known = self._by_identity(source, resource, location)
        if known is not None:
            return self._inside(*known, fragment, place, hops)
        found = self._files.find(source, location, place)
        if isinstance(found, Source):
            return self._inside(found, "#", fragment, place, hops)
        named = self._walk(source, f"#/components/schemas/{location}", place, hops)
        if isinstance(named, str):
            named = self._walk(source, f"#/definitions/{location}", place, hops)
        return found if isinstance(named, str) else named

    def _by_identity(
        self, source: Source, resource: str, location: str
    ) -> tuple[Source, str] | None:
        """Match an address against `$self` and the `$id`s of the file."""
        own = source.tree.get("$self") if isinstance(source.tree, dict) else None
        base = own if isinstance(own, str) else ""
        if base and urljoin(base, location) == base.partition("#")[0]:
            return source, "#"
        if not source.resources and not base and "://" not in location:
            return None
        around = urljoin(base, source.resources.get(resource, ""))
        wanted = urljoin(around, location)
        known = self._identities.get(source)
        if known is None:
            known = self._identities[source] = _Identities(base, source)
        pointer = known.pointer(wanted)
        return None if pointer is None else (source, pointer)

    def _inside(
        self, source: Source, resource: str, fragment: str, place: Place, hops: int
    ) -> Target | str:
        """Follow a fragment in a file: a pointer or an anchor."""
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            anchored = self._anchor(source, resource, fragment)
            pointer = anchored or f"#/{fragment}"  # `#components/…` without its slash
            return self._walk(source, pointer, place, hops)
        found = self._walk(source, resource + fragment, place, hops)
        if isinstance(found, str) and resource != "#":
            return self._walk(source, "#" + fragment, place, hops)
        return found

    def _walk(
        self, source: Source, pointer: str, place: Place, hops: int
    ) -> Target | str:
        """Follow a pointer, also through references on its way."""
        node = source.tree
        at = "#"
        rest = tokens(pointer)
        for index, token in enumerate(rest):
            if isinstance(node, dict) and token in node:
                node = node[token]
            elif isinstance(node, list) and token.isdecimal() and token.isascii():
                if int(token[:9]) >= len(node):
                    return "nothing stands there"
                node = node[int(token)]
            elif isinstance(node, dict) and isinstance(node.get("$ref"), str):
                if hops >= _MOST_HOPS:
                    return "it leads through too many other references"
                resource = self._resource(source, at)
                onward = self._resolve(source, resource, node["$ref"], place, hops + 1)
                if isinstance(onward, str):
                    return onward
                more = "".join("/" + escape(t) for t in rest[index:])
                return self._walk(onward.source, onward.pointer + more, place, hops + 1)
            else:
                return "nothing stands there"
            at = f"{at}/{escape(token)}"
        return Target(source, at, node)

    def _anchor(self, source: Source, resource: str, name: str) -> str | None:
        if source.anchors is None:
            source.anchors = _anchors(source.tree)
        found = source.anchors.get(name, [])
        for owner, pointer in found:
            if owner == resource:
                return pointer
        return found[0][1] if found else None


class _Identities:
    """The schemas of a file by the addresses that their `$id`s are."""

    def __init__(self, base: str, source: Source) -> None:
        self._base = base
        self._source = source
        self._walked: dict[str, str] = {}
        self._rest: dict[str, str] | None = None
        self._count = 0

    def pointer(self, address: str) -> str | None:
        """Return the pointer of what has an address."""
        new = [*islice(self._source.resources.items(), self._count, None)]
        self._count += len(new)
        self._add(self._walked, new)
        if address in self._walked:
            return self._walked[address]
        if self._rest is None:
            # Of other files only what is referred to has been walked so far.
            self._rest = {}
            self._add(self._rest, _identities(self._source.tree))
        return self._rest.get(address)

    def _add(self, known: dict[str, str], found: Iterable[tuple[str, str]]) -> None:
        for pointer, identity in found:
            known.setdefault(urljoin(self._base, identity).partition("#")[0], pointer)


def _identities(tree: Json) -> Iterator[tuple[str, str]]:
    """List every `$id` of a file, behind the pointer of what has it."""
    for node, pointer, _ in _dicts(tree):
        identity = node.get("$id")
        if pointer != "#" and isinstance(identity, str):
            yield pointer, identity


def _anchors(tree: Json) -> dict[str, list[tuple[str, str]]]:
    """Find all anchors of a file, with the pointer of the resource that has them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for node, pointer, resource in _dicts(tree):
        for key in ("$anchor", "$dynamicAnchor"):
            name = node.get(key)
            if isinstance(name, str):
                found.setdefault(name, []).append((resource, pointer))
    return found


def _dicts(tree: Json) -> Iterator[tuple[dict[str, Json], str, str]]:
    """Walk a file: each object, its pointer, and that of the resource around it."""
    pending: list[tuple[Json, str, str]] = [(tree, "#", "#")]
    while pending:
        node, pointer, resource = pending.pop()
        if isinstance(node, dict):
            if isinstance(node.get("$id"), str):
                resource = pointer
            yield node, pointer, resource
            pending.extend(
                (value, f"{pointer}/{escape(key)}", resource)
                for key, value in node.items()
                if isinstance(value, (dict, list))
            )
        elif isinstance(node, list):
            pending.extend(
                (value, f"{pointer}/{index}", resource)
                for index, value in enumerate(node)
                if isinstance(value, (dict, list))
            )
