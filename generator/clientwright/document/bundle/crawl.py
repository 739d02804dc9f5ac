"""A walk over everything that a document's references reach, file by file."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Container
from dataclasses import dataclass, field

from ...diagnostics import Collector, Place
from ...ir.document import Document, Json, escape, join, parents
from ..grammar import DOCUMENT, SECTIONS, Slot, child, children, slot
from ..read.files import Files, Source
from ..repair.rules.older_forms import elsewhere, holder_kind
from .reference_kind import as_read, is_item, misfit
from .references import References, Target

UNRESOLVED = "x-clientwright-unresolved"
"""Stands in what is left of a reference that leads nowhere; its value is its text."""

_COMPONENT = re.compile(
    r"#/(?:components/[^/]+|definitions|parameters|responses)/[^/]+"
)
_TOLERANT = frozenset({"PathItem", "Operation", "MediaType", "Response", "RequestBody"})
"""Kinds in which repair finds objects where the grammar has none."""

_FILE_LIKE = re.compile(r"[#/]|\.(?:ya?ml|json)$", re.IGNORECASE)


@dataclass(eq=False, slots=True)
class Use:
    """A reference: where it stands, and what it leads to."""

    source: Source
    pointer: str
    slot: Slot
    text: str
    key: str
    """`$ref`, `$dynamicRef`, `$recursiveRef`, or `mapping` of a discriminator."""

    target: Target | None = None
    inline: bool = False
    """Its target stands in its place in the bundled document."""

    in_place: bool = True
    """What it leads to is of the kind that belongs there, and no schema instead."""


@dataclass(eq=False, slots=True)
class Region:
    """A part of a file that the bundled document has."""

    source: Source
    pointer: str
    slot: Slot
    out: str | None
    """Where it stands in the bundled document, where that is known."""


@dataclass(slots=True)
class Crawl:
    """All references and all places of a document, across its files."""

    document: Document
    files: Files
    collector: Collector
    version: str
    """`2`, `3.0`, `3.1` or `3.2`."""

    references: References = field(init=False)
    uses: list[Use] = field(default_factory=list)
    homes: dict[tuple[Source, str], tuple[str, Slot]] = field(default_factory=dict)
    """Part of a file → where it stands in the bundled document, and what it is."""

    texts: dict[tuple[Source, str], str] = field(default_factory=dict)
    """Place of a reference to a file of prose → that prose."""

    _seen: dict[Source, dict[str, str]] = field(default_factory=dict)
    _pending: deque[Region] = field(default_factory=deque)
    _later: list[Use] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.references = References(self.files)

    def run(self) -> None:
        """Walk from the root until nothing new is reached."""
        main = self.files.main
        self.homes[main, "#"] = ("#", DOCUMENT)
        self._pending.append(Region(main, "#", DOCUMENT, "#"))
        while self._pending or self._later:
            while self._pending:
                self._walk(self._pending.popleft())
            # What the walk of the main file reaches by itself needs no region.
            later, self._later = self._later, []
            for use in later:
                self._follow_kept(use)

    def place(self, source: Source, pointer: str) -> Place:
        """Give the vendor's own place of a part of a file."""
        if source is self.files.main:
            return self.document.place(pointer)
        return Place(source.name, pointer)

    def home(self, target: Target) -> str | None:
        """Give where a target stands in the bundled document, None for nowhere yet."""
        for pointer, rest in parents(target.pointer):
            home = self.homes.get((target.source, pointer))
            if home is not None and _reaches(home[1], rest):
                return home[0] + rest
        return None

    def _walk(self, region: Region) -> None:
        """Note all references of a region, then follow them."""
        found: list[tuple[Use, Json]] = []
        seen = self._seen.setdefault(region.source, {})
        start = self._node(region)
        pending: list[tuple[Slot, Json, str]] = [(region.slot, start, region.pointer)]
        while pending:
            place, value, pointer = pending.pop()
            kind = place.kind
            place = as_read(place, value)
            if place.shape == "one":
                if seen.get(pointer) == kind:
                    continue
                seen.setdefault(pointer, kind)
            if value.__class__ is dict:
                refers = self._reference(region.source, pointer, place, value, found)
                if kind == "Schema" or kind == "Discriminator":
                    self._look_closer(region.source, pointer, kind, value, found)
                if refers and kind not in {"Schema", "PathItem"}:
                    continue
            pending += [
                (inner, item, f"{pointer}/{token}")
                for token, inner, item in children(place, value)
            ][::-1]
            if value.__class__ is dict and kind in _TOLERANT:
                pending += [
                    (inner, item, f"{pointer}/{token}" if token else pointer)
                    for token, inner, item in elsewhere(kind, value)
                ]
        for use, value in found:
            self._follow(use, value, region)

    def _node(self, region: Region) -> Json:
        if region.pointer == "#":
            return region.source.tree
        found = self.references.resolve(
            region.source, "#", region.pointer, Place(region.source.name)
        )
        return found.node if isinstance(found, Target) else None

    def _reference(
        self,
        source: Source,
        pointer: str,
        place: Slot,
        value: dict[str, Json],
        found: list[tuple[Use, Json]],
    ) -> bool:
        """Note `$ref`; a property that is called so, or data, is none."""
        if "$ref" not in value or (place.shape == "scalar" and place.kind != "text"):
            return False
        text = value["$ref"]
        if not isinstance(text, str):
            if place.shape == "one":
                found.append((Use(source, pointer, place, "", "$ref"), value))
            return place.shape == "one"
        found.append((Use(source, pointer, place, text, "$ref"), value))
        return True

    def _look_closer(
        self,
        source: Source,
        pointer: str,
        kind: str,
        value: dict[str, Json],
        found: list[tuple[Use, Json]],
    ) -> None:
        """Note dynamic references, identities and a discriminator's references."""
        schema = slot("Schema")
        if kind == "Schema":
            for key in ("$dynamicRef", "$recursiveRef"):
                text = value.get(key)
                if isinstance(text, str) and "$ref" not in value:
                    found.append((Use(source, pointer, schema, text, key), value))
            identity = value.get("$id")
            if isinstance(identity, str) and pointer != "#":
                source.resources[pointer] = identity
            return
        mapping = value.get("mapping")
        targets = dict(mapping) if isinstance(mapping, dict) else {}
        for name, text in targets.items():
            if isinstance(text, str):
                at = join(pointer, "mapping", name)
                self._look_at_name(source, at, text, found)
        default = value.get("defaultMapping")
        if isinstance(default, str):
            at = join(pointer, "defaultMapping")
            self._look_at_name(source, at, default, found)

    def _look_at_name(
        self, source: Source, at: str, text: str, found: list[tuple[Use, Json]]
    ) -> None:
        """Note what a discriminator names, unless it is a name in the main file."""
        if "://" in text or text in self._schema_names():
            return
        reference: str | None = text if _FILE_LIKE.search(text) else None
        if reference is None and source is not self.files.main:
            for section in ("components/schemas/", "definitions/", ""):
                own = f"#/{section}{escape(text)}"
                place = self.place(source, at)
                known = self.references.resolve(source, "#", own, place)
                if isinstance(known, Target):
                    reference = own
                    break
        if reference is not None:
            use = Use(source, at, slot("Schema"), reference, "mapping")
            found.append((use, text))

    def _schema_names(self) -> Container[str]:
        components = self.document.root.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        return schemas if isinstance(schemas, dict) else ()

    def _follow(self, use: Use, value: Json, region: Region) -> None:
        self.uses.append(use)
        place = self.place(use.source, use.pointer)
        if use.key == "$recursiveRef":
            use.target = self._enclosing(use)
            self._later.append(use)
            return
        if use.key == "$ref" and not isinstance(value["$ref"], str):
            self.collector.error("reference-not-text", "`$ref` is not text", place)
            return
        if use.slot.kind == "text":
            location = use.text.partition("#")[0]
            text = self.files.text(use.source, location, place) if location else None
            if text is not None:
                self.texts[use.source, use.pointer] = text
                return
        found = self.references.resolve(use.source, use.pointer, use.text, place)
        if isinstance(found, str):
            found = self._near(use, place) or found
        if isinstance(found, Target) and str(use.slot) == "{Schema}":
            meant = found.properties()
            if meant is not None:
                told = f"{_shown(use.text)} is a schema; its properties are taken"
                self.collector.warning("reference-kind", told, place)
                found = meant
        if isinstance(found, Target) and holder_kind(use.slot, value, found.pointer):
            # Repair makes the object that the schema is of.
            use.slot, use.in_place = slot("Schema"), False
        if isinstance(found, Target) and is_item(use.slot, found.node):
            use.slot = slot(use.slot.kind)
        reason = found if isinstance(found, str) else misfit(use.slot, found)
        if isinstance(found, str) or reason is not None:
            self.collector.error(
                "unresolved-reference",
                f"the reference {_shown(use.text)} is unresolved: {reason}",
                place,
            )
            return
        use.target = found
        out = (
            None
            if region.out is None
            else region.out + use.pointer[len(region.pointer) :]
        )
        use.inline = not isinstance(value, str) and self._stands_in_place(
            use, value, out
        )
        if not use.inline:
            self._later.append(use)
            return
        if out is not None and self.home(found) is None:
            self.homes[found.source, found.pointer] = (out, use.slot)
        self._pending.append(Region(found.source, found.pointer, use.slot, out))

    def _near(self, use: Use, place: Place) -> Target | None:
        """Find a component by its name where the way to it is another version's."""
        section = self.section(use.slot)
        name = use.text.rpartition("/")[2].lstrip("#")
        if section is None or not name or "." in use.text:
            return None
        found = self.references.resolve(
            self.files.main, "#", f"{section}/{name}", place
        )
        if isinstance(found, str):
            return None
        told = f"{_shown(use.text)} is unresolved: treated as `{section}/{name}`"
        self.collector.warning("reference-near", told, place)
        return found

    def _stands_in_place(
        self, use: Use, value: dict[str, Json], out: str | None
    ) -> bool:
        """Decide whether a reference goes, and what it leads to takes its place."""
        target = use.target
        if target is None or not use.in_place:
            return False
        section = self.section(use.slot)
        local = target.source is self.files.main
        if section is None:
            return not (local and use.slot.kind == "PathItem" and _in_callback(out))
        if local or out is None or not _COMPONENT.fullmatch(out):
            return False
        # A component that only refers to another file is that file's content.
        alone = len(value) == 1 or self.version in {"2", "3.0"}
        return alone and self.home(target) is None

    def section(self, place: Slot) -> str | None:
        """Give the pointer of the section that holds parts of a kind, if any."""
        if place.shape != "one" or place.kind not in SECTIONS:
            return None
        if self.version == "2":
            name = {
                "Schema": "definitions",
                "Parameter": "parameters",
                "Response": "responses",
            }.get(place.kind)
            return name and f"#/{name}"
        if place.kind == "PathItem" or (
            place.kind == "MediaType" and self.version != "3.2"
        ):
            return None
        return f"#/components/{SECTIONS[place.kind]}"

    def _follow_kept(self, use: Use) -> None:
        """See that what a kept reference leads to is walked too."""
        target = use.target
        if target is None:
            return
        seen = self._seen.setdefault(target.source, {})
        kind = seen.get(target.pointer)
        if kind is None:
            self._pending.append(Region(target.source, target.pointer, use.slot, None))
        elif kind != use.slot.kind and {kind, use.slot.kind} != {"Parameter", "Header"}:
            place = self.place(use.source, use.pointer)
            self.collector.error(
                "reference-kind",
                f"the reference {_shown(use.text)} leads to a {kind}, "
                f"expected a {use.slot.kind}",
                place,
            )
            use.target = self._schema_of(target, kind, use, place)

    def _schema_of(
        self, target: Target, kind: str, use: Use, place: Place
    ) -> Target | None:
        """Give the schema of a parameter or header, where a schema was meant."""
        if use.slot.kind != "Schema" or kind not in {"Parameter", "Header"}:
            return None
        at = f"{target.pointer}/schema"
        found = self.references.resolve(target.source, "#", at, place)
        fits = isinstance(found, Target) and misfit(use.slot, found) is None
        return found if fits and isinstance(found, Target) else None

    def _enclosing(self, use: Use) -> Target | None:
        """Give the outermost schema around a `$recursiveRef`."""
        seen = self._seen[use.source]
        pointer = use.pointer
        while pointer:
            parent = pointer.rpartition("/")[0]
            around = next((p for p in _above(parent) if seen.get(p) == "Schema"), None)
            if around is None:
                break
            pointer = around
        found = self.references.resolve(
            use.source, "#", pointer, self.place(use.source, pointer)
        )
        return found if isinstance(found, Target) else None


def _above(pointer: str) -> list[str]:
    result = []
    while pointer:
        result.append(pointer)
        pointer = pointer.rpartition("/")[0]
    return result


def _reaches(place: Slot, rest: str) -> bool:
    """Tell whether a pointer below a place leads through what the table knows."""
    for token in rest.split("/")[1:]:
        inner = child(place, token)
        if inner is None:
            return False
        place = inner
    return True


def _in_callback(out: str | None) -> bool:
    return out is None or "/callbacks/" in out


def _shown(reference: str) -> str:
    """Give a reference as part of a message."""
    text = reference if len(reference) <= 120 else reference[:117] + "..."
    return "`" + text.encode("unicode_escape").decode() + "`"
