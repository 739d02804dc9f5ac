"""A walk that makes sure of the types: what is wrong is reported and put right.

Real documents have `required: true` in schemas, `tags` that are text, answers that are
null. Each is reported at its place and replaced by something sound, so that no later
stage needs to look at types again; only a document whose root parts cannot be used at
all is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...diagnostics import Collector, GenerationError
from ...ir.document import Document, Json, escape, tokens
from ..edits import DROP, Edits, edited
from ..grammar import DOCUMENT, OBJECTS, Slot, slot
from .field_types import FORMATS_MEANT, check_scalar
from .required_fields import check_sense

UNRESOLVED = "x-clientwright-unresolved"

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


def check_shape(document: Document, collector: Collector) -> Document:
    """Give the document with every part of a wrong type reported and replaced.

    Raises:
        GenerationError: A root part such as `paths` is of a wrong type.
    """
    check = _Check(document, collector)
    check.run()
    return edited(document, check.edits)


@dataclass(slots=True)
class _Check:
    document: Document
    collector: Collector
    edits: Edits = field(default_factory=Edits)
    _pending: list[tuple[Slot, Json, str]] = field(default_factory=list)

    def run(self) -> None:
        """Walk over everything that the table knows."""
        root = self.document.root
        if "info" not in root:
            self._warn("missing-info", "there is no `info`", "#/info")
        if not {"paths", "webhooks", "components"} & set(root):
            self._warn("missing-paths", "there are no `paths`", "#/paths")
        self._pending.append((DOCUMENT, root, "#"))
        while self._pending:
            place, value, pointer = self._pending.pop()
            known = len(self._pending)
            shape = place.shape
            if shape == "one or list":
                shape = "list" if value.__class__ is list else "one"
                place = slot(place.kind) if shape == "one" else slot(f"[{place.kind}]")
            if shape == "one":
                self._object(place, value, pointer)
            elif shape == "map":
                self._map(place, value, pointer)
            else:
                self._list(place, value, pointer)
            # What was found last is looked at first: keep the order of the document.
            self._pending[known:] = self._pending[known:][::-1]

    def _object(self, place: Slot, value: Json, pointer: str) -> None:
        if value.__class__ is not dict:
            self._no_object(place, value, pointer)
            return
        kind = place.kind
        if UNRESOLVED in value and self._unresolved(place, pointer):
            return
        if "$ref" in value and kind != "Schema" and kind != "PathItem":
            return
        fields = OBJECTS[kind]
        rest = fields.get("*")
        for name, item in value.items():
            inner = fields.get(name)
            if inner is None:
                if rest is None or name.startswith("x-"):
                    continue
                inner = rest
                name = escape(name)
            shape = inner.shape
            unusable = item.__class__ not in _SCHEMA_TYPES
            if unusable and kind == "Schema" and name in _RESTRICTIONS:
                self._wrong("a schema", item, f"{pointer}/{name}")
                self.edits.drop(f"{pointer}/{name}")
            elif shape != "scalar":
                self._pending.append((inner, item, f"{pointer}/{name}"))
            elif item.__class__ is not str or inner.kind not in _TEXTS:
                self._scalar(inner, item, f"{pointer}/{name}", value)
        if kind == "Paths":
            self._paths(value, pointer)
        for remark in check_sense(kind, value, pointer):
            severe = self.collector.error if remark.drop else self.collector.warning
            severe(remark.code, remark.message, self.document.place(remark.pointer))
            if remark.drop:
                self.edits.drop(remark.drop)
            elif remark.value is not DROP:
                self.edits.put(remark.pointer, remark.value)

    def _paths(self, value: dict[str, Json], pointer: str) -> None:
        """Report paths without a slash; nothing but those is no `paths` at all."""
        odd = [name for name in value if not name.startswith(("/", "x-", "$"))]
        fatal = odd and not any(name.startswith("/") for name in value)
        for name in odd:
            place = self.document.place(f"{pointer}/{escape(name)}")
            if fatal:
                raise GenerationError("a path begins with a slash", place)
            self.collector.warning(
                "path-without-slash", "a path begins with a slash: read as one", place
            )

    def _no_object(self, place: Slot, value: Json, pointer: str) -> None:
        """Report what is no object, unless it may be something else there."""
        kind = place.kind
        if kind == "Schema" and value.__class__ is bool:
            return
        if kind == "Discriminator" and isinstance(value, str):
            if "swagger" not in self.document.root:
                self._warn("wrong-type", "an object belongs here, not text", pointer)
            self.edits.put(pointer, {"propertyName": value})
            return
        self._wrong("an object", value, pointer)
        if kind in _EMPTY_INSTEAD:
            self.edits.put(pointer, {})
        else:
            self.edits.drop(pointer)

    def _unresolved(self, place: Slot, pointer: str) -> bool:
        """Drop what a dangling reference was to give, where that loses nothing."""
        if place.kind == "RequestBody":
            unknown: Json = {"application/json": {"schema": {}}}
            self.edits.put(pointer, {"content": unknown})
        elif place.kind in {"Schema", "PathItem", *_EMPTY_INSTEAD}:
            return False
        else:
            self.edits.drop(pointer)
        return True

    def _map(self, place: Slot, value: Json, pointer: str) -> None:
        if value.__class__ is not dict:
            self._wrong("an object", value, pointer)
            self.edits.drop(pointer)
            return
        inner = slot(place.kind)
        if inner.shape == "scalar":
            for name, item in value.items():
                if item.__class__ is not str:
                    self._scalar(inner, item, f"{pointer}/{escape(name)}", value)
            return
        self._pending += [
            (inner, item, f"{pointer}/{escape(name)}") for name, item in value.items()
        ]

    def _list(self, place: Slot, value: Json, pointer: str) -> None:
        inner = slot(place.kind)
        if value.__class__ is not list:
            self._wrong("an array", value, pointer)
            if inner.kind == "text" and isinstance(value, str):
                self.edits.put(pointer, [value])
            elif tokens(pointer)[-3:-2] == ["security"]:
                # Scopes: a requirement without any is a requirement all the same.
                self.edits.put(pointer, [])
            else:
                self.edits.drop(pointer)
            return
        if inner.kind == "data":
            return
        if inner.shape == "scalar":
            for index, item in enumerate(value):
                if item.__class__ is not str:
                    self._scalar(inner, item, f"{pointer}/{index}", {})
            return
        for index, item in enumerate(value):
            if item.__class__ is dict or inner.kind == "Schema":
                self._pending.append((inner, item, f"{pointer}/{index}"))
            else:
                self._wrong("an object", item, f"{pointer}/{index}")
                self.edits.drop(f"{pointer}/{index}")

    def _scalar(
        self, place: Slot, value: Json, pointer: str, holder: dict[str, Json]
    ) -> None:
        if place.kind == "data":
            return
        found = check_scalar(place.kind, value, holder)
        if found is None:
            return
        message, mended = found
        if message:
            self._warn("wrong-type", message, pointer)
        if mended is DROP:
            self.edits.drop(pointer)
        else:
            self.edits.put(pointer, mended)
        if place.kind == "type" and isinstance(value, str) and "format" not in holder:
            meant = FORMATS_MEANT.get(value.lower())
            if meant is not None:
                self.edits.put(f"{pointer.removesuffix('type')}format", meant)

    def _wrong(self, wanted: str, value: Json, pointer: str) -> None:
        message = f"{wanted} belongs here, not {what(value)}"
        place = self.document.place(pointer)
        if pointer in _FATAL:
            raise GenerationError(message, place)
        if value is None:
            self.collector.warning("wrong-type", message, place)
        else:
            self.collector.error("wrong-type", message, place)

    def _warn(self, code: str, message: str, pointer: str) -> None:
        self.collector.warning(code, message, self.document.place(pointer))


_TEXTS = frozenset({"text", "scalar", "data"})
_SCHEMA_TYPES = frozenset({dict, bool})


def what(value: Json) -> str:
    """Name the type of a JSON value for a message."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a number"
