"""A walk over a document that finds what is to be repaired, object by object.

The grammar says which object stands where. What is of a wrong type is dealt with here,
by what `field_types` says of scalars; everything else is the matter of `rules`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ...diagnostics import Collector, Diagnostic, GenerationError, Place, Severity
from ...ir.document import Document, Json, escape, tokens
from ..edits import DROP, Edits
from ..grammar import OBJECTS, Slot, slot
from .field_types import FORMATS, check_scalar, type_word
from .rule import Repair, Rule, Site
from .rule_order import Rules

Start: TypeAlias = tuple[Slot, str]
"""Where a walk begins: what stands there, and its pointer."""

_FATAL = frozenset(
    {
        "#/info",
        "#/paths",
        "#/servers",
        "#/components",
        "#/components/schemas",
        "#/definitions",
    }
)
_EMPTY_INSTEAD = frozenset({"Schema", "Response", "MediaType", "Responses"})
"""Kinds whose place says something even when what stands there is unusable."""

_RESTRICTIONS = frozenset(
    {
        *("additionalProperties", "unevaluatedProperties", "propertyNames", "not"),
        *("additionalItems", "unevaluatedItems", "contains", "if", "then", "else"),
        "contentSchema",
    }
)
"""Schemas inside schemas that say nothing where they are unusable."""

_SCHEMA_TYPES = frozenset({dict, bool})
_STRINGS = frozenset({"text", "scalar", "data"})


@dataclass(slots=True)
class Walk:
    """One round over a document, or over parts of it."""

    document: Document
    version: str
    collector: Collector
    rules: Mapping[str, Rules]
    edits: Edits = field(default_factory=Edits)
    moves: list[tuple[str, str]] = field(default_factory=list)
    again: dict[str, Slot] = field(default_factory=dict)
    """Pointer and kind of what the next round has to look at."""

    _changed: set[str] = field(default_factory=set)
    """Pointers of what rules have changed in this round."""

    _pending: list[tuple[Slot, Json, str, Start]] = field(default_factory=list)

    def run(self, starts: Iterable[tuple[Slot, Json, str]]) -> None:
        """Walk over everything below some places, in the order of the document."""
        pending = self._pending
        for place, value, pointer in starts:
            pending.append((place, value, pointer, (place, pointer)))
        while pending:
            place, value, pointer, around = pending.pop()
            known = len(pending)
            shape = place.shape
            if shape == "one or list":
                shape = "list" if value.__class__ is list else "one"
                place = slot(place.kind) if shape == "one" else slot(f"[{place.kind}]")
            if shape == "one":
                self._object(place, value, pointer, around)
            elif shape == "map":
                self._map(place, value, pointer, around)
            else:
                self._list(place, value, pointer, around)
            # What was found last is looked at first: keep the order of the document.
            pending[known:] = pending[known:][::-1]

    def look(self, place: Slot, value: Json, pointer: str, around: Start) -> None:
        """Apply the rules to one object, and to nothing in it."""
        rules = self.rules.get(place.kind)
        if rules is not None and isinstance(value, dict):
            self._apply(rules, place.kind, value, pointer, around)

    def _object(self, place: Slot, value: Json, pointer: str, around: Start) -> None:
        if value.__class__ is not dict:
            self._no_object(place, value, pointer, around)
            return
        kind = place.kind
        rules = self.rules.get(kind)
        if rules is not None and self._apply(rules, kind, value, pointer, around):
            return
        if "$ref" in value and kind != "Schema" and kind != "PathItem":
            return
        here = (place, pointer)
        fields = OBJECTS[kind]
        rest = fields.get("*")
        for name, item in value.items():
            inner = fields.get(name)
            if inner is None:
                if rest is None or name.startswith("x-"):
                    continue
                inner = rest
                name = escape(name)
            if f"{pointer}/{name}" in self._changed:
                continue
            if inner.shape != "scalar":
                self._part(kind, name, inner, item, f"{pointer}/{name}", here)
            elif item.__class__ is not str or inner.kind not in _STRINGS:
                self._scalar(inner, item, f"{pointer}/{name}", value, here)

    def _part(
        self, kind: str, name: str, inner: Slot, item: Json, at: str, here: Start
    ) -> None:
        unusable = item.__class__ not in _SCHEMA_TYPES
        if unusable and kind == "Schema" and name in _RESTRICTIONS:
            self._wrong("a schema", item, at)
            self._put(at, DROP, here)
        else:
            self._pending.append((inner, item, at, here))

    def _apply(
        self,
        rules: Rules,
        kind: str,
        value: dict[str, Json],
        pointer: str,
        around: Start,
    ) -> bool:
        """Apply the first rule that finds something; the others wait for a next round.

        True where even what stands in the object waits: it will not be there.
        """
        site: Site | None = None
        for one in rules.of(value):
            site = site or Site(kind, value, pointer, self.version, self.document)
            changes = False
            for repair in one.find(site):
                self._repair(one, repair, around)
                changes = changes or repair.change is not None
                if repair.pointer == pointer and repair.rebuilds:
                    return True
            if changes:
                break  # what the next rules look at is no longer there
        return False

    def _repair(self, rule: Rule, repair: Repair, around: Start) -> None:
        if repair.message:
            place = self.document.place(repair.place or repair.pointer)
            self._say(rule.severity, rule.code, repair.message, place)
        if repair.change is not None:
            self.edits.change(repair.pointer, repair.change)
            self._changed.add(repair.pointer)
            self.moves += repair.moves
            self.again[around[1]] = around[0]

    def _no_object(self, place: Slot, value: Json, pointer: str, around: Start) -> None:
        """Report what is no object, unless it may be something else there."""
        kind = place.kind
        if kind == "Schema" and value.__class__ is bool:
            self._boolean(value, pointer, around)
            return
        if kind == "Schema" and isinstance(value, str):
            word = type_word(value)
            if word is not None:
                message = f"expected a schema: read as the type `{word}`"
                self._warn("wrong-type", message, pointer)
                self._put(pointer, {"type": value}, around)
                return
        if kind == "Discriminator" and isinstance(value, str):
            if self.version != "2":
                self._warn("wrong-type", "expected an object, got a string", pointer)
                self._put(pointer, {"propertyName": value}, around)
            return
        self._wrong("an object", value, pointer)
        self._put(pointer, {} if kind in _EMPTY_INSTEAD else DROP, around)

    def _boolean(self, value: bool, pointer: str, around: Start) -> None:
        """Write a boolean schema as an object where a version does not have them."""
        if self.version in ("2", "3.0") and not pointer.endswith(
            "/additionalProperties"
        ):
            keyword = "not" if self.version == "3.0" else "x-not"
            message = "a schema is an object in this version"
            place = self.document.place(pointer)
            self._say(Severity.INFO, "newer-form", message, place)
            self._put(pointer, {} if value else {keyword: {}}, around)

    def _map(self, place: Slot, value: Json, pointer: str, around: Start) -> None:
        if value.__class__ is not dict:
            self._wrong("an object", value, pointer)
            # Without properties it is an object all the same.
            is_object = around[0].kind == "Schema" and pointer.endswith("/properties")
            self._put(pointer, {} if is_object else DROP, around)
            return
        inner = slot(place.kind)
        here = (place, pointer)
        for name, item in value.items():
            at = f"{pointer}/{escape(name)}"
            if inner.shape != "scalar":
                self._pending.append((inner, item, at, here))
            elif item.__class__ is not str:
                self._scalar(inner, item, at, value, here)

    def _list(self, place: Slot, value: Json, pointer: str, around: Start) -> None:
        inner = slot(place.kind)
        if value.__class__ is not list:
            if _is_one_of(inner, value):
                message = f"expected an array, got {type_of(value)}: read as its item"
                self._warn("wrong-type", message, pointer)
                self._put(pointer, [value], around)
                self.moves += ((f"{pointer}/0", pointer),)
                return
            self._wrong("an array", value, pointer)
            if tokens(pointer)[-3:-2] == ["security"]:
                # Scopes: a requirement without any is a requirement all the same.
                self._put(pointer, [], around)
            else:
                self._put(pointer, DROP, around)
            return
        if inner.kind == "data":
            return
        here = (place, pointer)
        for index, item in enumerate(value):
            at = f"{pointer}/{index}"
            if inner.shape == "scalar":
                if item.__class__ is not str:
                    self._scalar(inner, item, at, {}, here)
            elif item.__class__ is dict or inner.kind == "Schema":
                self._pending.append((inner, item, at, here))
            else:
                self._wrong("an object", item, at)
                self._put(at, DROP, here)

    def _scalar(
        self,
        place: Slot,
        value: Json,
        pointer: str,
        holder: dict[str, Json],
        around: Start,
    ) -> None:
        if place.kind == "data":
            return
        found = check_scalar(place.kind, value, holder)
        if found is None:
            return
        message, repaired = found
        if message:
            self._warn("wrong-type", message, pointer)
        self._put(pointer, repaired, around)
        if place.kind != "type":
            return
        if repaired is DROP and value is not None:
            # Something is said of the type, and nobody knows what.
            self._put(f"{pointer.removesuffix('type')}x-type", value, around)
        if isinstance(value, str) and "format" not in holder:
            meant = FORMATS.get(value.lower())
            if meant is not None:
                self._put(f"{pointer.removesuffix('type')}format", meant, around)

    def _put(self, pointer: str, value: Json, around: Start) -> None:
        self.edits.put(pointer, value)
        self.again[around[1]] = around[0]

    def _wrong(self, expected: str, value: Json, pointer: str) -> None:
        message = f"expected {expected}, got {type_of(value)}"
        place = self.document.place(pointer)
        if pointer in _FATAL:
            raise GenerationError(message, place)
        severity = Severity.WARNING if value is None else Severity.ERROR
        self._say(severity, "wrong-type", message, place)

    def _warn(self, code: str, message: str, pointer: str) -> None:
        self.collector.warning(code, message, self.document.place(pointer))

    def _say(self, severity: Severity, code: str, message: str, place: Place) -> None:
        self.collector.add(Diagnostic(severity, code, message, place))


def _is_one_of(inner: Slot, value: Json) -> bool:
    """Return whether a value that stands in place of an array may be its one item."""
    if inner.shape == "scalar":
        return inner.kind in ("text", "scalar") and isinstance(value, str)
    if not isinstance(value, dict) or not value:
        return False
    fields = OBJECTS[inner.kind]
    return "*" in fields or "$ref" in value or not fields.keys().isdisjoint(value)


def type_of(value: Json) -> str:
    """Name the type of a JSON value for a message."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a number"
