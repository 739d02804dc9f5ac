"""The third stage: all files of a document become one tree with local references.

OpenAPI 3.2, section 4.3 (OpenAPI Description Structure). What a reference from another
file leads to gets a name in the section of its kind; what has no section there (path
items, operations, whole sections) takes the reference's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count

from ...diagnostics import Collector, Place
from ...ir.document import Document, Json, join, tokens
from ..edits import DROP, Change, Edits, Trace
from ..grammar import DOCUMENT, OBJECTS, SECTIONS, Slot
from ..read.files import Files, Source
from ..read.limits import Limits, Policy, exceeded
from ..version import version_of
from .crawl import UNRESOLVED, Crawl, Use
from .dynamic_references import bound
from .reference_cycles import break_rings
from .references import Target

_UNNAMED = re.compile(r"[^A-Za-z0-9._-]+")
_SECTION_WORDS = frozenset(
    {"", "components", "definitions", "$defs", "properties", *SECTIONS.values()}
)
_MOST_TEMPLATES = 8
"""Templates of templates that are bound."""

_GENERIC = frozenset({"index", "_index", "schema", "openapi", "swagger", ""})


def bundle(
    document: Document,
    collector: Collector,
    policy: Policy | None = None,
    limits: Limits | None = None,
) -> Document:
    """Make a document that refers to nothing outside of itself.

    References that lead nowhere are reported; an object with
    `x-clientwright-unresolved` is left in their place.

    Raises:
        GenerationError: References lead to where the policy does not allow; it lists
            them all.
    """
    limits = limits or Limits()
    crawl = _crawled(document, limits, policy or Policy())
    try:
        for _ in range(_MOST_TEMPLATES):
            static = bound(crawl.document, crawl.uses, limits, collector)
            if static is crawl.document:
                break
            crawl = _crawled(static, limits, policy or Policy())
        break_rings(crawl)
        bundled = _Assembly(crawl, limits).document()
    except RecursionError:
        raise exceeded("depth", limits.depth, Place(document.file)) from None
    finally:
        for diagnostic in crawl.collector:
            collector.add(diagnostic)
    return replace(bundled, length=bundled.length + crawl.files.length)


def _crawled(document: Document, limits: Limits, policy: Policy) -> Crawl:
    """Follow all references of a document."""
    found = Collector()
    files = Files(document, found, limits, policy)
    crawl = Crawl(document, files, found, version_of(document.root))
    crawl.run()
    refused = files.refused.error(document.file)
    if refused is not None:
        raise refused  # what else was found is a consequence
    return crawl


class _Assembly:
    """Puts the parts that a crawl has found together."""

    def __init__(self, crawl: Crawl, limits: Limits) -> None:
        self._crawl = crawl
        self._limits = limits
        self._main = crawl.files.main
        self._trace = Trace(crawl.document)
        self._edits: dict[Source, Edits] = {}
        self._added: dict[str, tuple[Target, Slot]] = {}
        self._taken: dict[str, set[str]] = {}
        self._outs: dict[tuple[Source, str], str | None] = {}
        self._stack: list[tuple[Source, str, str]] = []
        self._placed = 0

    def document(self) -> Document:
        """Make the bundled document."""
        self._give_homes()
        for use in self._crawl.uses:
            self._edit(use)
        if not any(self._edits.values()) and not self._added:
            return self._crawl.document
        whole = Target(self._main, "#", self._main.tree)
        root = self._render(whole, DOCUMENT, "#")
        for out, (target, place) in self._added.items():
            root = _insert(root, tokens(out), self._render(target, place, out))
        return self._trace.document(root)

    def _give_homes(self) -> None:
        """Choose a place for every target that has none yet, the outermost first."""
        kept = [use for use in self._crawl.uses if use.target and not use.inline]
        homeless = {id(use): use for use in kept if self._out(use) is None}
        homes = self._crawl.homes
        named: set[int] = set()
        for use in sorted(homeless.values(), key=_depth_of_target):
            if use.target and self._crawl.home(use.target) is None:
                homes[use.target.source, use.target.pointer] = ("", use.slot)
                named.add(id(use))
        for use in homeless.values():
            if id(use) in named and use.target:
                out = self._name(use.slot, use.target)
                homes[use.target.source, use.target.pointer] = (out, use.slot)
                self._added[out] = (use.target, use.slot)
        self._outs.clear()

    def _out(self, use: Use) -> str | None:
        """Give where a target stands in the bundled document, None for nowhere yet."""
        target = use.target
        if target is None:
            return None
        key = (target.source, target.pointer)
        if key not in self._outs:
            self._outs[key] = self._crawl.home(target)
        return self._outs[key]

    def _name(self, place: Slot, target: Target) -> str:
        """Find a free, readable key for a target in the section of its kind."""
        section = self._crawl.section(place) or f"#/x-{place.kind}"
        if section not in self._taken:
            found = self._crawl.references.resolve(
                self._main, "#", section, self._crawl.document.place(section)
            )
            node = found.node if isinstance(found, Target) else None
            self._taken[section] = set(node) if isinstance(node, dict) else set()
        taken = self._taken[section]
        name = next(name for name in _candidates(target) if name not in taken)
        taken.add(name)
        return join(section, name)

    def _edit(self, use: Use) -> None:
        """Write down what becomes of a reference."""
        edits = self._edits.setdefault(use.source, Edits())
        text = self._crawl.texts.get((use.source, use.pointer))
        if text is not None:
            edits.put(use.pointer, text)
        elif use.target is None:
            edits.change(use.pointer, _unresolved(use))
        elif use.inline:
            edits.change(use.pointer, partial(self._take, use))
        else:
            out = self._out(use)
            if use.key == "mapping":
                edits.put(use.pointer, out)
            elif use.key != "$ref":
                edits.drop(f"{use.pointer}/{use.key}")
                edits.put(f"{use.pointer}/$ref", out)
            elif out != use.text:
                edits.put(f"{use.pointer}/$ref", out)

    def _render(self, target: Target, place: Slot, out: str) -> Json:
        """Make a part of a file as the bundled document has it at `out`."""
        self._placed += 1
        if self._placed > self._limits.nodes // 20:
            raise exceeded("nodes", self._limits.nodes, Place(self._main.name))
        if len(self._stack) > self._limits.depth // 4 or (
            out.count("/") > self._limits.depth // 2
        ):
            raise exceeded("depth", self._limits.depth, Place(self._main.name))
        if target.source is not self._main:
            self._trace.came(out, Place(target.source.name, target.pointer))
        elif out != target.pointer:
            self._trace.moved(out, target.pointer)
        self._stack.append((target.source, target.pointer, out))
        edits = self._edits.get(target.source)
        node = target.node
        if edits:
            node = edits.apply(node, target.pointer)[0]
        self._stack.pop()
        if target.source is not self._main and isinstance(node, dict):
            return _known_fields(place, node)
        return node

    def _take(self, use: Use, value: Json) -> Json:
        """Put what a reference leads to in its place."""
        target = use.target
        source, pointer, out = self._stack[-1]
        if target is None or any(
            (target.source, target.pointer) == (s, p) for s, p, _ in self._stack
        ):
            self._crawl.collector.error(
                "reference-cycle",
                "the reference leads to what it stands in",
                self._crawl.place(source, use.pointer),
            )
            return _unresolved(use)(value)
        here = out + use.pointer[len(pointer) :]
        made = self._render(target, use.slot, here)
        if not isinstance(value, dict) or not isinstance(made, dict):
            return made
        beside = {key: item for key, item in value.items() if key != "$ref"}
        for key in beside:
            place = self._crawl.place(source, join(use.pointer, key))
            self._trace.came(join(here, key), place)
        return {**made, **beside}


def _depth_of_target(use: Use) -> int:
    return use.target.pointer.count("/") if use.target else 0


def _candidates(target: Target) -> Iterator[str]:
    """Give keys for a target: its own, with more and more around it, then numbered."""
    folders = re.split(r"[/\\]", target.source.name)
    stem = folders.pop().partition(".")[0]
    if stem.lower() in _GENERIC and folders:
        stem = folders.pop()
    *around, last = ["", *tokens(target.pointer)]
    around = [token for token in around if token not in _SECTION_WORDS]
    names = [last, f"{stem}_{last}"]
    if target.pointer == "#":
        names = [stem]
    elif last.isdecimal():
        names = [f"{stem}_{last}"]
    elif around:
        names = [last, f"{around[-1]}.{last}", f"{stem}_{last}"]
    if folders:
        names.append(f"{folders[-1]}_{names[-1]}")
    names = [_UNNAMED.sub("_", name) or "Unnamed" for name in names]
    yield from names
    for number in count(2):
        yield f"{names[0]}_{number}"


def _unresolved(use: Use) -> Change:
    """Say what stands in place of a reference that leads nowhere."""

    def change(value: Json) -> Json:
        if use.slot.shape in {"list", "map"}:
            return [] if use.slot.shape == "list" else {}
        if use.slot.kind == "text":
            return ""
        if not isinstance(value, dict):
            return DROP  # an entry of a discriminator's mapping
        beside = {key: item for key, item in value.items() if key != use.key}
        return {**beside, UNRESOLVED: use.text}

    return change


def _known_fields(place: Slot, node: dict[str, Json]) -> dict[str, Json]:
    """Leave out what another file has beside an object and its fields."""
    fields = OBJECTS.get(place.kind, {})
    if place.shape != "one" or place.kind == "Schema" or "*" in fields:
        return node
    return {k: v for k, v in node.items() if k in fields or k.startswith(("x-", "$"))}


def _insert(tree: Json, path: list[str], value: Json) -> Json:
    """Set a value in a copy of a tree of objects."""
    if not path:
        return value
    holder = tree if isinstance(tree, dict) else {}
    return {**holder, path[0]: _insert(holder.get(path[0]), path[1:], value)}
