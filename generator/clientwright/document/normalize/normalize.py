"""The sixth stage: one form for all versions, so that their differences end here.

What comes out has the objects of OpenAPI 3.2 and schemas of JSON Schema 2020-12, with
`nullable` as the one mark of null beside branches of `type: "null"`.
"""

from __future__ import annotations

from typing import Final

from ...diagnostics import Collector
from ...ir.document import Document, Json, parents, tokens
from ..edits import Edits, Trace
from ..grammar import DOCUMENT, Slot, children
from ..redirect import redirect
from ..version import version_of
from .all_of_cycles import self_contained
from .schemas import lost_siblings, normal_schema, without_siblings
from .swagger2 import upgrade

_UNIONS: Final = ("anyOf", "oneOf")


def normalize(document: Document, collector: Collector) -> Document:
    """Return the document in normal form.

    It translates between versions, and trusts that the document is valid in its own.
    """
    version = version_of(document.root)
    if version == "2":
        document = upgrade(document)
    return _Normalization(document, collector, version).document()


_STRICT: Final = {"2": "Swagger 2.0", "3.0": "OpenAPI 3.0"}
"""Versions in which nothing beside a reference counts."""


class _Normalization:
    """Walks over a document of the 3.x shape and changes what is not in normal form."""

    def __init__(self, document: Document, collector: Collector, version: str) -> None:
        self._document = document
        self._version = version
        self._collector = collector
        self._edits = Edits()
        self._renamed: dict[str, str] = {}
        self._composed: dict[str, dict[str, Json]] = {}

    def document(self) -> Document:
        """Make the changed document."""
        pending: list[tuple[Slot, Json, str]] = [(DOCUMENT, self._document.root, "#")]
        while pending:
            place, value, pointer = pending.pop()
            shaped = value.__class__ is dict and place.shape != "map"
            if shaped and place.kind == "Schema":
                self._schema(value, pointer)
            pending += [
                (inner, item, f"{pointer}/{token}")
                for token, inner, item in children(place, value)
            ][::-1]
        for closing, members in self_contained(self._composed):
            for member in members:
                self._collector.error(
                    "schema-cycle",
                    "a schema cannot contain itself through `allOf`",
                    self._document.place(member),
                )
            self._edits.put(closing, {})
        root, moves = self._edits.apply(self._document.root)
        trace = Trace(self._document)
        for new, old in moves:
            trace.moved(new, old)
        for old, new in self._renamed.items():
            trace.moved(new, old)
        return redirect(trace.document(root), self._renamed)

    def _repeats(self, value: dict[str, Json]) -> bool:
        """Return whether `type` beside a reference says what its target says."""
        node: Json = self._document.root
        for token in tokens(str(value["$ref"])):
            node = node.get(token) if isinstance(node, dict) else None
        return isinstance(node, dict) and node.get("type", "object") == value["type"]

    def _schema(self, value: dict[str, Json], pointer: str) -> None:
        if "allOf" in value or "$ref" in value:
            self._composed[pointer] = value
        if self._version in _STRICT and "$ref" in value:
            lost = lost_siblings(value)
            told = [key for key in lost if key != "type" or not self._repeats(value)]
            if told:
                self._collector.warning(
                    "reference-siblings",
                    f"beside `$ref`, {_STRICT[self._version]} does not count "
                    f"{', '.join(told)}",
                    self._document.place(pointer),
                )
            if lost:
                self._edits.change(pointer, without_siblings)
        for key in _UNIONS:
            if key in value:
                self._leave_out_nothing(value[key], pointer, key)
        normal = normal_schema(value)
        if normal is value:
            return
        for name in value if isinstance(normal, dict) else ():
            if name not in normal and name[2:] in normal:
                self._rename(pointer, f"/{name}", f"/{name[2:]}")
        self._edits.change(pointer, normal_schema)
        items = value.get("items")
        if isinstance(items, list):
            if not items or self._version not in ("2", "3.0"):
                read = "`prefixItems`" if items else "none, which allows everything"
                self._collector.warning(
                    "items-list",
                    f"`items` is one schema; an array of them is read as {read}",
                    self._document.place(f"{pointer}/items"),
                )
            for index in range(len(items)):
                self._rename(pointer, f"/items/{index}", f"/prefixItems/{index}")
            self._rename(pointer, "/additionalItems", "/items")

    def _leave_out_nothing(self, branches: Json, pointer: str, key: str) -> None:
        """Drop the branches of a union that no value fits, if any other is left."""
        nothing: tuple[Json, ...] = (False, {"not": {}})
        if not isinstance(branches, list) or not any(
            one in nothing for one in branches
        ):
            return
        left = [at for at, one in enumerate(branches) if one not in nothing]
        if not left:
            return
        for at, one in enumerate(branches):
            if one in nothing:
                self._edits.drop(f"{pointer}/{key}/{at}")
        for new, at in enumerate(left):
            if new != at:
                self._rename(pointer, f"/{key}/{at}", f"/{key}/{new}")

    def _rename(self, pointer: str, old: str, new: str) -> None:
        """Note a part that is called otherwise now; what is around it came before."""
        for around, rest in parents(pointer):
            if around in self._renamed:
                self._renamed[pointer + old] = self._renamed[around] + rest + new
                return
        self._renamed[pointer + old] = pointer + new
