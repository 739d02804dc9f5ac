"""The ledger: nothing of the vendor's document is lost on the way to `openapi.json`.

Both documents are walked as plain JSON by code of the judge's own. Every operation,
parameter, media type, status and property of the one is in the other, or a diagnostic
names its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import unquote

from ...diagnostics import Severity
from ...ir.document import Json, join, tokens
from ..report.findings import Missing
from .api import METHODS
from .vendor_document import Evidence

Entry: TypeAlias = tuple[str, ...]
"""What an entry is and belongs to: `("GET /pets", "response", "200")`."""

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LOCATIONS = ("path", "query", "header", "headers", "cookie", "querystring")
_COMPOSED = ("allOf", "anyOf", "oneOf", "prefixItems")
_INNER = ("items", "additionalProperties", "not", "if", "then", "else", "contains")
_DEEPEST = 40


def ledger(evidence: Evidence) -> tuple[Missing, ...]:
    """List what is missing in the published document without a word about it.

    Of what is missing as a whole, the parts are not listed.
    """
    published = entries(evidence.published.root)
    named = {
        (one.place.file, one.place.pointer)
        for one in evidence.diagnostics
        if one.place is not None and one.severity is not Severity.INFO
    }
    broken = {
        (one.place.file, one.place.pointer)
        for one in evidence.diagnostics
        if one.place is not None and one.severity is Severity.ERROR
    }
    found: list[Missing] = []
    gone: set[Entry] = set()
    for entry, pointer in entries(evidence.vendor.root).items():
        place = evidence.vendor.place(pointer)
        if (place.file, place.pointer) in broken:
            gone.add(entry)  # nothing can be said of what is in it
        if entry in published:
            continue
        known = any(entry[:length] in gone for length in range(1, len(entry)))
        gone.add(entry)
        if known:
            continue
        if evidence.excluded and entry[0] == "schema" and len(entry) == 2:
            continue  # only operations that a selection leaves out have used it
        if (place.file, place.pointer) in named or place.pointer in evidence.excluded:
            continue
        found.append(Missing(place.pointer, " ".join(entry), place.file))
    return tuple(found)


def entries(root: Mapping[str, Json]) -> Mapping[Entry, str]:
    """Return every entry of a document, with its pointer."""
    return _Books(root).written


@dataclass(slots=True)
class _Books:
    root: Mapping[str, Json]
    written: dict[Entry, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for section in ("x-ms-paths", "paths"):
            for path, item in _object(self.root.get(section)).items():
                if not path.startswith("x-"):
                    at = join(f"#/{section}", path)
                    self._path(_path(path, item), _object(item), at)
        components = _object(self.root.get("components"))
        for name, schema in (
            *_object(self.root.get("definitions")).items(),
            *_object(components.get("schemas")).items(),
        ):
            if name == "$ref":
                continue  # a section of another file
            section = "#/definitions" if "swagger" in self.root else _SCHEMAS
            self._schema(("schema", _ODD.sub("_", name)), schema, join(section, name))

    def _path(self, path: str, item: Mapping[str, Json], at: str) -> None:
        more = _object(item.get("additionalOperations"))
        for key, operation in item.items():
            if key.lower() in METHODS and isinstance(operation, Mapping):
                owner = (f"{key.upper()} {path}",)
                self._operation(owner, operation, item, join(at, key), at)
        for key, operation in more.items():
            where = join(at, "additionalOperations", key)
            self._operation((f"{key} {path}",), _object(operation), item, where, at)

    def _operation(
        self,
        owner: Entry,
        operation: Mapping[str, Json],
        item: Mapping[str, Json],
        at: str,
        around: str,
    ) -> None:
        self.written[owner] = at
        for holder, where in ((item, around), (operation, at)):
            listed = holder.get("parameters")
            for index, raw in enumerate(listed if isinstance(listed, list) else ()):
                self._parameter(owner, raw, join(where, "parameters", index))
        body, place = self._followed(operation.get("requestBody"), f"{at}/requestBody")
        if "content" in body:
            self._contents((*owner, "request"), body, place)
        for key, raw in _object(operation.get("responses")).items():
            status = key.strip().removeprefix("x-").upper()
            if key.startswith("x-") and not status.endswith("XX"):
                continue
            entry = (*owner, "response", status)
            self.written[entry] = join(at, "responses", key)
            response, place = self._followed(raw, join(at, "responses", key))
            self._contents(entry, response, place)

    def _contents(self, owner: Entry, holder: Mapping[str, Json], at: str) -> None:
        """Note media types, and the properties that any of their schemas has."""
        if "schema" in holder:
            self._schema(owner, holder["schema"], f"{at}/schema")
        for media, content in _object(holder.get("content")).items():
            here = join(at, "content", media)
            if "/" in media:
                self.written[*owner, media] = here
            schemas = [
                key for key in ("schema", "itemSchema") if key in _object(content)
            ]
            for key in schemas:
                self._schema(owner, content[key], f"{here}/{key}")
            if not schemas:  # some are written as if they were one
                self._schema(owner, content, here)

    def _parameter(self, owner: Entry, raw: Json, at: str) -> None:
        value, place = self._followed(raw, at)
        name, location = value.get("name"), str(value.get("in")).strip().lower()
        if not isinstance(name, str):
            return
        if location == "body":
            self._contents((*owner, "request"), value, place)
        elif location == "formdata":
            self.written[*owner, "request", "property", name] = at
        elif location in _LOCATIONS:
            entry = (*owner, "parameter", f"{location.removesuffix('s')}:{name}")
            self.written[entry] = at
            if "schema" in value:
                self._schema(entry, value["schema"], f"{place}/schema")

    def _schema(self, owner: Entry, schema: Json, at: str) -> None:
        """Note the properties of a schema, not of what it refers to."""
        if owner[0] == "schema":
            self.written[owner] = at
        pending: list[tuple[Json, str, Entry, int]] = [(schema, at, owner, 0)]
        while pending:
            node, where, path, depth = pending.pop()
            if not isinstance(node, Mapping) or depth > _DEEPEST:
                continue
            for name, inner in _object(node.get("properties")).items():
                entry = (*path, "property", name)
                self.written[entry] = join(where, "properties", name)
                pending.append((inner, self.written[entry], entry, depth + 1))
            for key in _COMPOSED:
                # Branches may be renumbered: what properties there are counts.
                listed = node.get(key, node.get(f"x-{key}"))
                listed = listed if isinstance(listed, list) else ()
                pending += [
                    (inner, join(where, key, index), path, depth + 1)
                    for index, inner in enumerate(listed)
                ]
            for key in _INNER:
                inner = node.get(key, node.get(f"x-{key}"))
                listed = inner if isinstance(inner, list) else [inner]
                pending += [(one, f"{where}/{key}", path, depth + 1) for one in listed]

    def _followed(self, value: Json, at: str) -> tuple[Mapping[str, Json], str]:
        """Follow references inside this document; others are left as they are."""
        for _ in range(_DEEPEST):
            reference = _object(value).get("$ref")
            if not isinstance(reference, str) or not reference.startswith("#/"):
                break
            at = unquote(reference)
            value = self._at(at)
        return _object(value), at

    def _at(self, pointer: str) -> Json:
        node: Json = self.root
        for token in tokens(pointer):
            if isinstance(node, list) and token.isdecimal() and int(token) < len(node):
                node = node[int(token)]
            else:
                node = _object(node).get(token)
        return node


_SCHEMAS = "#/components/schemas"


def _object(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, Mapping) else {}


def _path(path: str, item: Json) -> str:
    """Write a path as its vendor does, whom `x-clientwright-path` quotes."""
    return str(_object(item).get("x-clientwright-path", path))
