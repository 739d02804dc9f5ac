"""One schema as one set of demands: references followed, `allOf` merged.

Only for making values; what cannot be merged (`not`, `if`, …) is left to the validator,
which has the last word on every made value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ...ir.document import Json
from .closures import ELSEWHERE, REFERRED
from .dialect import number
from .validators import Direction, Schemas

Demands = dict[str, Json]
"""JSON Schema keywords, merged; `pattern` and `format` as lists, and besides:
`unions` (list of Union), `closed` (names allowed, or absent), `names` (pointers of
the references followed, the outermost first), `meant` (those of the one reference in an
`allOf` with nothing but words beside it), `tags` (discriminator names)."""

_WORDS: Final = frozenset(
    ("allOf", "type", "default", "example", "examples", "readOnly", "writeOnly", "xml")
)

_HIGHEST = (
    "minLength",
    "minItems",
    "minProperties",
    "minimum",
    "exclusiveMinimum",
    "minContains",
)
_LOWEST = ("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum")
_JOINED = ("patternProperties", "dependentRequired")
_FIRST = (
    "const",
    "default",
    "multipleOf",
    "uniqueItems",
    "contentEncoding",
    "contentMediaType",
    "prefixItems",
    "readOnly",
    "writeOnly",
    "xml",
    "propertyNames",
    "contains",
)


_NOT_MERGED = frozenset({"names", "meant"})
_NOT_INHERITED = _NOT_MERGED | {"xml"}
"""What a schema says of itself, and not of those that it is a part of."""


@dataclass(frozen=True, slots=True, eq=False)
class Union:
    """`oneOf` or `anyOf`: its branches, and the discriminator beside it."""

    branches: tuple[Json, ...]
    exclusive: bool
    tag: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()


class Flattener:
    """Merges schemas of one converted tree; each only once."""

    def __init__(self, schemas: Schemas, direction: Direction) -> None:
        self.tree = schemas.tree(direction)

    def flatten(self, node: Json) -> Demands:
        """Give the demands of a schema; not to be changed."""
        found = self.tree.merged.get(id(node))
        if found is None:
            found = self._flatten(node, set())
            self.tree.merged[id(node)] = found
            self.tree.kept.append(node)
        return found

    def keep(self, thing: object) -> None:
        """Hold on to what is known by its identity."""
        self.tree.kept.append(thing)

    def _flatten(self, node: Json, seen: set[str]) -> Demands:
        """Merge what holds together; what holds already is not merged again."""
        if node is False:
            return {"never": True}
        if not isinstance(node, Mapping):
            return {}
        out: Demands = own(node)
        reference = node.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            seen.add(reference)
            target = self._flatten(self.tree.find(reference), seen)
            beside, below = out.get("xml"), target.get("xml")
            out = merge(target, out)
            if isinstance(beside, Mapping):
                below = below if isinstance(below, Mapping) else {}
                out["xml"] = {**below, **beside}
            out["names"] = [reference, *target.get("names", ())]
        elif REFERRED in node:
            out["names"] = [node[REFERRED]]
        branches = node.get("allOf", ())
        parts = [self._flatten(branch, seen) for branch in branches]
        alone = len(parts) == 1 and node.keys() <= _WORDS
        for branch, part in zip(branches, parts, strict=True):
            referred = isinstance(branch, Mapping) and "$ref" in branch
            inherited = not alone and (referred or "meant" in part)
            left = _NOT_INHERITED if inherited else _NOT_MERGED
            kept = {k: v for k, v in part.items() if k not in left}
            out = merge(out, _without_refused(kept, node))
        if alone:
            out["meant"] = parts[0].get("names", ())
        return out


def _without_refused(part: Demands, node: Mapping[str, Json]) -> Demands:
    """Leave out properties whose every value the schema's own ones refuse."""
    mine, theirs = node.get("properties"), part.get("properties")
    if not mine or not theirs:
        return part
    left = {k: v for k, v in theirs.items() if not _apart(v, mine.get(k))}
    return part if len(left) == len(theirs) else {**part, "properties": left}


def _apart(one: Json, other: Json) -> bool:
    """Return whether no value is in both of two enumerations."""
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return False
    first, second = _values(one), _values(other)
    return bool(first and second) and not any(v in second for v in first)


def _values(node: Mapping[str, Json]) -> Sequence[Json]:
    """Return the values that a constant or an enumeration leaves; none: any."""
    values = [node["const"]] if "const" in node else node.get("enum")
    return values if isinstance(values, Sequence) else ()


def own(node: Mapping[str, Json]) -> Demands:
    """Give the demands of a schema's own keywords."""
    out: Demands = {}
    for key in (*_HIGHEST, *_LOWEST, *_JOINED, *_FIRST, "enum", "properties"):
        if key in node:
            out[key] = node[key]
    if "required" in node:
        out["required"] = node["required"]
    kinds = node.get("type")
    if kinds is not None:
        out["type"] = [kinds] if isinstance(kinds, str) else list(kinds)
    for key in ("pattern", "format"):
        if isinstance(node.get(key), str):
            out[key] = [node[key]]
    if "items" in node:
        out["items"] = node["items"]
    extra = node.get("additionalProperties")
    if extra is not None:
        out["additionalProperties"] = extra
        if extra is False and "patternProperties" not in node:
            out["closed"] = frozenset(node.get("properties", ()))
    if ELSEWHERE in node:
        elsewhere = frozenset(node[ELSEWHERE])
        out["properties"] = {
            name: schema
            for name, schema in node["properties"].items()
            if name not in elsewhere
        }
    examples = [node["example"]] if "example" in node else []
    if isinstance(node.get("examples"), list):
        examples.extend(node["examples"])
    if examples:
        out["examples"] = examples
    unions = [_union(node, key) for key in ("oneOf", "anyOf") if key in node]
    if unions:
        out["unions"] = unions
    tag, mapping = _discriminator(node)
    if tag is not None and not unions:
        out["tags"] = [(tag, mapping)]
    return out


def _union(node: Mapping[str, Json], key: str) -> Union:
    tag, mapping = _discriminator(node)
    return Union(tuple(node[key]), key == "oneOf", tag, mapping)


def _discriminator(
    node: Mapping[str, Json],
) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    raw = node.get("discriminator")
    if isinstance(raw, str):
        return raw, ()
    if not isinstance(raw, Mapping) or not isinstance(raw.get("propertyName"), str):
        return None, ()
    mapping = raw.get("mapping")
    if not isinstance(mapping, Mapping):
        return raw["propertyName"], ()
    pairs = [(str(k), v) for k, v in mapping.items() if isinstance(v, str)]
    return raw["propertyName"], tuple(pairs)


def merge(first: Demands, second: Demands) -> Demands:
    """Merge two sets of demands that hold together.

    Where they contradict each other, what is made pleases the second.
    """
    if not first or not second:
        return dict(first or second)
    out: Demands = {**second, **first}
    for key in (*_HIGHEST, *_LOWEST):
        if key in first and key in second:
            pick = max if key in _HIGHEST else min
            if number(first[key]) and number(second[key]):
                out[key] = pick(first[key], second[key])
    for key in _JOINED:
        if key in first and key in second:
            out[key] = {**second[key], **first[key]}
    for key in ("pattern", "format", "unions", "tags", "names", "examples"):
        if key in first and key in second:
            out[key] = [*first[key], *(v for v in second[key] if v not in first[key])]
    if "required" in first and "required" in second:
        out["required"] = [*dict.fromkeys([*first["required"], *second["required"]])]
    if "properties" in first and "properties" in second:
        out["properties"] = _properties(first["properties"], second["properties"])
    for key in ("items", "additionalProperties"):
        if key in first and key in second:
            out[key] = _both(first[key], second[key])
    if "type" in first and "type" in second:
        # Parts that contradict each other: what is made then pleases only one.
        out["type"] = _types(first["type"], second["type"]) or second["type"]
    _merge_values(out, first, second)
    if "closed" in first and "closed" in second:
        out["closed"] = first["closed"] & second["closed"]
    return out


def _merge_values(out: Demands, first: Demands, second: Demands) -> None:
    """Merge the constants and enumerations of two sets of demands."""
    if "enum" in first and "enum" in second:
        shared = [v for v in first["enum"] if v in second["enum"]]
        out["enum"] = shared or second["enum"]
    if "const" in second and "const" in first:
        out["const"] = second["const"]
    elif "const" in first and first["const"] not in second.get(
        "enum", [first["const"]]
    ):
        del out["const"]


def _properties(
    first: Mapping[str, Json], second: Mapping[str, Json]
) -> dict[str, Json]:
    out = dict(first)
    for name, schema in second.items():
        out[name] = _both(out[name], schema) if name in out else schema
    return out


def _both(first: Json, second: Json) -> Json:
    if first is False or second is False:
        return False
    if first in (True, {}) or first == second:
        return second
    if second in (True, {}):
        return first
    return {"allOf": [first, second]}


def _types(first: list[str], second: list[str]) -> list[str]:
    out = [t for t in first if t in second]
    if "integer" not in out and (
        ("integer" in first and "number" in second)
        or ("number" in first and "integer" in second)
    ):
        out.append("integer")
    return out


_TOLD: Final = {
    "object": frozenset(
        (
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "minProperties",
            "maxProperties",
        )
    ),
    "array": frozenset(("items", "prefixItems", "minItems", "maxItems", "uniqueItems")),
    "string": frozenset(
        ("pattern", "format", "minLength", "maxLength", "contentEncoding")
    ),
    "number": frozenset(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    ),
}


_INTEGERS: Final = frozenset(("int8", "int16", "int32", "int64", "uint32", "uint64"))
_NUMBERS: Final = frozenset(("float", "double"))
"""Formats of numbers: an untyped schema that has one speaks of no text."""


def guess(demands: Demands) -> list[str]:
    """Tell from its keywords what an untyped schema speaks of."""
    given = set(demands)
    formats = frozenset(demands.get("format", ()))
    numeric = ["integer"] if formats & _INTEGERS else ["number"]
    if formats & (_INTEGERS | _NUMBERS):
        given.discard("format")
    for kind, telling in _TOLD.items():
        if not telling.isdisjoint(given):
            return numeric if kind == "number" else [kind]
    return numeric if formats & (_INTEGERS | _NUMBERS) else ["string"]
