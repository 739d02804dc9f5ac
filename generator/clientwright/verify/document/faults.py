"""Where a vendor's document contradicts itself.

Examples and defaults that their schema refuses, examples that are not of their format
or have properties that their schema does not declare, and scopes where the standard
has none. A fault never takes a call out of a verification: made values stand in for a
faulty example.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ...ir.document import Json, join
from ..schemas.flattened import Demands, Flattener
from ..schemas.formats import is_of_format
from ..schemas.misfits import misfits
from ..schemas.validators import Direction, Schemas, holds_names
from ..wire.compare import short
from ..wire.content_kinds import is_json
from .api import Reader, mapping, objects

UNDECLARED = "example-undeclared-property"
REFUSED = "example-refused"
DEFAULT = "default-refused"
FORMAT = "example-not-of-format"
SCOPES = "scopes-not-allowed"
BEYOND = "beyond-bounds"
"""A schema asks for more than any made value has; found while values are made."""

_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_ONES = ("items", "additionalProperties", "not", "if", "then", "else", "contains")
_DIRECTIONS: tuple[Direction, ...] = ("response", "request")


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, by its pointer in the tree that was looked at."""

    pointer: str
    code: str
    what: str


def find_faults(
    root: Mapping[str, Json], schemas: Schemas | None = None
) -> list[Finding]:
    """List the faults of a bundled document, in its order, each once.

    `schemas` are those of the document, where they are at hand.
    """
    finder = _Finder(root, schemas or Schemas(root))
    found = dict.fromkeys([*finder.examples(root, "#", ()), *finder.scopes()])
    return list(found)


class _Finder:
    def __init__(self, root: Mapping[str, Json], schemas: Schemas) -> None:
        self._reader = Reader.of(root)
        self._schemas = schemas
        self._flattener = Flattener(self._schemas, "response")

    def examples(
        self, node: Json, pointer: str, path: tuple[str, ...]
    ) -> Iterator[Finding]:
        """Walk everything that is no schema."""
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from self.examples(item, join(pointer, index), path)
            return
        if not isinstance(node, Mapping):
            return
        schemas = path in (("components", "schemas"), ("definitions",))
        named = holds_names(path)
        if "schema" in node and len(path) > 1 and not named:
            yield from self._holder(node, pointer, path)
        for key, value in node.items():
            key = str(key)
            here = join(pointer, key)
            is_schema = key in ("schema", "itemSchema") and len(path) > 1
            if schemas or (is_schema and not named):
                yield from self._schema(value, here, 0)
            elif (
                named
                or (key not in ("example", "examples", "default") and key[:2] != "x-")
                or (key == "default" and path[-1:] == ("responses",))
            ):
                yield from self.examples(value, here, (*path, key))

    def _holder(
        self, node: Mapping[str, Json], pointer: str, path: tuple[str, ...]
    ) -> Iterator[Finding]:
        """Check the examples beside a schema: of a parameter, header or media type."""
        schema = join(pointer, "schema")
        directions = _directions(path)
        media = path[-1] if len(path) > 1 and path[-2] == "content" else None
        for at, value, kind in self._beside(node, pointer):
            kind = kind or media
            if kind is not None and not is_json(kind):
                continue
            yield from self._check(at, value, schema, directions)

    def _beside(
        self, node: Mapping[str, Json], pointer: str
    ) -> Iterator[tuple[str, Json, str | None]]:
        """Give place, value and media type of each example of an object."""
        if "example" in node:
            yield join(pointer, "example"), node["example"], None
        for name, raw in mapping(node.get("examples")).items():
            at = join(pointer, "examples", str(name))
            if self._reader.swagger:
                yield at, raw, str(name)
                continue
            example, place = self._reader.follow(raw, at)
            for key in ("dataValue", "value"):
                if key in example:
                    yield join(place, key), example[key], None
                    break

    def _schema(self, node: Json, pointer: str, depth: int) -> Iterator[Finding]:
        """Check what a schema says of itself, and all in it."""
        if not isinstance(node, Mapping) or depth > 60:
            return
        if "example" in node and "$ref" not in node:
            at = join(pointer, "example")
            yield from self._check(at, node["example"], pointer, _DIRECTIONS)
        if isinstance(node.get("examples"), list):
            for index, value in enumerate(node["examples"]):
                at = join(pointer, "examples", index)
                yield from self._check(at, value, pointer, _DIRECTIONS)
        if "default" in node and "$ref" not in node:
            yield from self._default(node, pointer)
        for key in _MAPS:
            for name, inner in mapping(node.get(key)).items():
                yield from self._schema(inner, join(pointer, key, name), depth + 1)
        for key in _LISTS:
            for index, inner in objects(node.get(key)):
                yield from self._schema(inner, join(pointer, key, index), depth + 1)
        for key in _ONES:
            yield from self._schema(node.get(key), join(pointer, key), depth + 1)

    def _default(self, node: Mapping[str, Json], pointer: str) -> Iterator[Finding]:
        value = node["default"]
        wrong = self._refusal(pointer, value, _DIRECTIONS)
        if wrong is not None:
            what = f"the schema refuses its default {short(value)}: {wrong}"
            yield Finding(join(pointer, "default"), DEFAULT, what)

    def _check(
        self, at: str, value: Json, schema: str, directions: Sequence[Direction]
    ) -> Iterator[Finding]:
        extra = list(self._undeclared(value, {"$ref": schema}, at, 0))
        yield from extra
        wrong = self._refusal(schema, value, directions)
        if wrong is not None and not (extra and "dditional properties" in wrong):
            yield Finding(at, REFUSED, f"the schema refuses the example: {wrong}")
            return
        for place, name, text in misfits(self._flattener, {"$ref": schema}, value):
            if is_of_format(name, text.replace(":60", ":59")):
                continue  # A leap second, which only Python has no value for.
            what = f"the example is no {name}, which its schema says it is"
            yield Finding(join(at, *place), FORMAT, what)

    def _refusal(
        self, schema: str, value: Json, directions: Sequence[Direction]
    ) -> str | None:
        """Say why no direction's schema accepts a value; None: one does."""
        for direction in directions:
            if self._schemas.accepts(schema, value, direction):
                return None
        return self._schemas.errors(schema, value, directions[0])[0]

    def _undeclared(
        self, value: Json, schema: Json, at: str, depth: int
    ) -> Iterator[Finding]:
        """Find properties that an object schema does not declare."""
        self._flattener.keep(schema)
        demands = self._with_branches(self._flattener.flatten(schema))
        if isinstance(value, list) and depth < 20:
            for index, item in enumerate(value):
                inner = demands.get("items", {})
                yield from self._undeclared(item, inner, join(at, index), depth + 1)
        if not isinstance(value, Mapping) or depth >= 20:
            return
        properties = demands.get("properties")
        if not properties:
            return
        extra = demands.get("additionalProperties", False)
        free = "patternProperties" in demands or extra not in (False, None)
        for name, item in value.items():
            if name in properties:
                here = join(at, name)
                yield from self._undeclared(item, properties[name], here, depth + 1)
            elif not free:
                yield Finding(join(at, name), UNDECLARED, _nearest(name, properties))

    def _with_branches(self, demands: Demands, depth: int = 0) -> Demands:
        """Add the properties of all branches: any of them may be meant."""
        unions = demands.get("unions", ())
        if not unions or depth > 6:
            return demands
        properties = dict(demands.get("properties", {}))
        out = {**demands, "unions": []}
        for union in unions:
            for branch in union.branches:
                inner = self._with_branches(self._flattener.flatten(branch), depth + 1)
                plain = not inner.get("properties") and "object" in inner.get(
                    "type", ("object",)
                )
                if plain or "patternProperties" in inner:
                    out["patternProperties"] = {}
                for name, schema in inner.get("properties", {}).items():
                    known = properties.get(name)
                    properties[name] = (
                        schema if known is None else {"anyOf": [known, schema]}
                    )
                if inner.get("additionalProperties") not in (None, False):
                    out["additionalProperties"] = True
                out.setdefault("items", inner.get("items", {}))
        if properties:
            out["properties"] = properties
        return out

    def scopes(self) -> Iterator[Finding]:
        """Find scopes on schemes that have none (before 3.1: section 4.8.30 of 3.0)."""
        root = self._reader.root
        version = str(root.get("openapi", "2"))
        if not (self._reader.swagger or version.startswith("3.0")):
            return
        yield from self._requirements(root.get("security"), "#/security")
        for pointer, _, _, operation, _, _ in self._reader.operations():
            at = join(pointer, "security")
            yield from self._requirements(operation.get("security"), at)

    def _requirements(self, security: Json, at: str) -> Iterator[Finding]:
        where = (
            "#/securityDefinitions"
            if self._reader.swagger
            else "#/components/securitySchemes"
        )
        for index, requirement in objects(security):
            for name, scopes in requirement.items():
                raw = self._reader.find(join(where, str(name)))
                scheme, _ = self._reader.follow(raw, where)
                kind = scheme.get("type")
                if scopes and scheme and kind not in ("oauth2", "openIdConnect"):
                    what = f"scopes {short(scopes)} on {name!r}, of type {kind!r}"
                    yield Finding(join(at, index, str(name)), SCOPES, what)


def _directions(path: tuple[str, ...]) -> Sequence[Direction]:
    if "responses" in path:
        return ("response",)
    if "requestBody" in path or "requestBodies" in path or "parameters" in path:
        return ("request",)
    return _DIRECTIONS


def _nearest(name: str, properties: Mapping[str, Json]) -> str:
    close = get_close_matches(name, [str(known) for known in properties], 1, 0.6)
    hint = f", {close[0]!r} is the nearest that is" if close else ""
    return f"{name!r} is not declared{hint}"
