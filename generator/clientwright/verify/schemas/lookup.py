"""What the schemas of a document demand, asked for by pointer."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.document import Json
from .flattened import Demands, Flattener, guess, merge
from .misfits import misfits
from .validators import Direction, Schemas

_DEEPEST = 8
"""Unions in unions that are looked into; a union may be one of itself."""


class Lookup:
    """Looks schemas up for one direction of travel."""

    def __init__(self, schemas: Schemas, direction: Direction) -> None:
        self.schemas = schemas
        self.direction: Direction = direction
        self._flattener = Flattener(schemas, direction)
        self._references: dict[str, Json] = {}
        self._hidden = "readOnly" if direction == "request" else "writeOnly"

    def schema(self, pointer: str) -> Json:
        """Give the converted schema at a pointer."""
        return self._flattener.tree.find(pointer)

    def referred(self, pointer: str) -> Json:
        """Refer to a schema, always by one object: what is merged is known by it."""
        return self._references.setdefault(pointer, {"$ref": pointer})

    def demands(self, pointer: str) -> Demands:
        """Give the merged demands of the schema at a pointer."""
        return self._flattener.flatten(self._flattener.tree.find(pointer))

    def property(self, pointer: str, name: str) -> Demands:
        """Give the merged demands on a property of an object schema."""
        schema = self._all_properties(pointer).get("properties", {}).get(name)
        return self._flattener.flatten(schema) if schema is not None else {}

    def declares(self, pointer: str, name: str) -> bool:
        """Tell whether an object schema says anything about a property."""
        demands = self._all_properties(pointer)
        properties = demands.get("properties")
        return (
            not properties
            or name in properties
            or "patternProperties" in demands
            or demands.get("additionalProperties") not in (None, False)
        )

    def _all_properties(self, pointer: str) -> Demands:
        """Merge the demands of a schema and of all its branches."""
        demands = self.demands(pointer)
        for union in demands.get("unions", ()):
            for branch in union.branches:
                demands = merge(demands, self._flattener.flatten(branch))
        return demands

    def item(self, demands: Demands) -> Demands:
        """Give the merged demands on the items of a list."""
        return self._flattener.flatten(demands.get("items", {}))

    def ways(self, demands: Demands) -> list[Demands]:
        """Give merged demands and those of each branch of their unions."""
        found = [demands]
        for union in demands.get("unions", ()):
            found.extend(self._flattener.flatten(branch) for branch in union.branches)
        return found

    def takes_text(self, demands: Demands, depth: int = 0) -> bool:
        """Tell whether some text, as it is, may be what is demanded."""
        given = [*demands.get("enum", ())]
        if "const" in demands:
            given.append(demands["const"])
        if given:
            return any(isinstance(value, str) for value in given)
        unions = demands.get("unions", ())
        if "type" in demands or not unions:
            return "string" in demands.get("type", guess(demands))
        return depth <= _DEEPEST and all(
            any(self.takes_text(self.look(way), depth + 1) for way in union.branches)
            for union in unions
        )

    def has_hidden(self, pointer: str, value: Mapping[str, Json]) -> bool:
        """Tell whether an object has properties that do not travel this way."""
        return any(self.property(pointer, key).get(self._hidden) for key in value)

    def is_of_formats(self, pointer: str | None, value: Json) -> bool:
        """Tell whether all texts in a value are of the formats that a package types."""
        schema = self.schema(pointer) if pointer is not None else None
        return next(misfits(self._flattener, schema, value), None) is None

    def look(self, node: Json) -> Demands:
        """Give the merged demands of any schema of the converted tree."""
        return self._flattener.flatten(node)

    def followed(self, pointer: str) -> tuple[str, Json]:
        """Return where references end that say nothing else, and what is there."""
        passed = {pointer}
        node = self._flattener.tree.find(pointer)
        while isinstance(node, Mapping) and node.keys() == {"$ref"}:
            pointer = str(node["$ref"])
            if pointer in passed:
                break
            passed.add(pointer)
            node = self._flattener.tree.find(pointer)
        return pointer, node
