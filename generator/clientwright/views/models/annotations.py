"""Schemas as annotations: what a caller gives, what a call returns, what a field holds.

An annotation is a union of alternatives, as a rule of one. Objects, integer enums, and
unions that are chosen by shape have names; everything else is written out where it is
used, so that a reader sees `list[Pet]` and not `PetList`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from ...ir.api import Api
from ...ir.names import Names
from ...ir.query import class_tags, held, is_nullable, number_or_text, resolve
from ...ir.schema import (
    AnySchema,
    ArraySchema,
    ConstSchema,
    EnumSchema,
    MapSchema,
    NeverSchema,
    ObjectSchema,
    PrimitiveSchema,
    RefSchema,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)
from ...ir.sent import sent
from ..types.expressions import (
    ANY,
    NONE,
    Name,
    TypeExpression,
    alternatives,
    depth,
    distinct,
    generic,
    name,
    optional,
    union,
)
from .cycles import components, cyclic
from .nested_unions import flattened
from .value_annotations import (
    Form,
    Key,
    Use,
    admits_only_null,
    beside_enum,
    beside_number_or_text,
    constant,
    enum,
    given_keys,
    is_class,
    is_literal,
    is_open,
    scalar,
)

_MOST_INLINE = 3
"""Alternatives of a nameless plain union that are written out in place of an alias."""

_DEEPEST = 12
"""Brackets in brackets: nobody reads more, and formatters give up in the end."""

_MOST_WRITTEN = 200
"""Parts of an annotation without a name of its own in between."""

Parts: TypeAlias = tuple[TypeExpression, ...]
"""Alternatives, each once."""

_OBJECT = generic("Mapping", name("str"), ANY)
_PLAIN_OBJECT = generic("dict", name("str"), ANY)


class Annotations:
    """Writes annotations, and remembers which definitions operations mention."""

    def __init__(self, api: Api, names: Names) -> None:
        self.api = api
        self.names = names
        self.tags = class_tags(api)
        self.mentioned: dict[Key, None] = {}
        """Definitions in arguments and results, in the order of first use."""

        self._components = frozenset(api.components)
        self._flattened = flattened(api)
        self._rings = self._find_rings()
        self._sent = sent(api)
        self._busy: set[SchemaId] = set()
        self._cache: dict[tuple[SchemaId, Use], tuple[Parts, tuple[Key, ...]]] = {}
        self._whole: dict[tuple[SchemaId, Use], TypeExpression] = {}

    def argument(self, schema: SchemaId) -> TypeExpression:
        """Annotate what a caller gives: `Sequence[str]`, null included."""
        return self._written(schema, Use.ARGUMENT)

    def result(self, schema: SchemaId) -> TypeExpression:
        """Annotate what a call returns: `list[models.Pet]`, null included."""
        return self._written(schema, Use.RESULT)

    def _written(self, schema: SchemaId, use: Use) -> TypeExpression:
        if (schema, use) not in self._whole:
            parts, keys = self.parts(schema, use)
            self.mentioned.update(dict.fromkeys(keys))
            one, null = union(parts), is_nullable(self.api, schema)
            self._whole[schema, use] = optional(one) if null else one
        return self._whole[schema, use]

    def parts(self, schema: SchemaId, use: Use) -> tuple[Parts, tuple[Key, ...]]:
        """Return the alternatives of a value without null, and what they name."""
        schema = resolve(self.api, schema)
        if (found := self._cache.get((schema, use))) is not None:
            return found
        node = self.api.schemas[schema]
        if isinstance(node, PrimitiveSchema):
            self._cache[schema, use] = found = alternatives(scalar(node, use)), ()
            return found
        for part in reversed(self._written_out(schema, use)):
            self._write(part, use)
        return self._cache[schema, use]

    def _written_out(self, schema: SchemaId, use: Use) -> list[SchemaId]:
        """List what a schema is written out of, itself first: no recursion needed."""
        found = {schema: None}
        waiting = [schema]
        for one in waiting:
            if self.has_name(one):
                continue
            for part in held(self.api.schemas[one]):
                part = resolve(self.api, part)
                if part not in found and (part, use) not in self._cache:
                    found[part] = None
                    waiting.append(part)
        return waiting

    def _write(self, schema: SchemaId, use: Use) -> None:
        keys: dict[Key, None] = {}
        parts = distinct(self._alternatives(schema, use, keys))
        if ANY in parts:
            parts, keys = (ANY,), {}
        if len(parts) > 1:
            # What uses the union says so: it is nullable.
            parts = tuple(part for part in parts if part != NONE)
        self._cache[schema, use] = parts, tuple(keys)

    def inner(
        self, schemas: Iterable[SchemaId], use: Use, keys: dict[Key, None]
    ) -> TypeExpression:
        """Write what stands inside a container, null included."""
        found: list[TypeExpression] = []
        null = False
        for schema in schemas:
            parts, used = self.parts(schema, use)
            found += parts
            keys.update(dict.fromkeys(used))
            null = null or is_nullable(self.api, schema)
        if not found:
            return ANY
        written = union([*found, *([NONE] if null else [])])
        if depth(written) > _DEEPEST:
            keys.clear()
            return ANY
        return written

    def _alternatives(
        self, schema: SchemaId, use: Use, keys: dict[Key, None]
    ) -> Iterator[TypeExpression]:
        node = self.api.schemas[schema]
        if self.has_name(schema):
            yield from self._named(schema, node, use, keys)
        elif schema in self._busy:
            # A cycle of arrays and maps in which nothing has a name.
            yield ANY
        else:
            self._busy.add(schema)
            yield from self.expanded(schema, use, keys)
            self._busy.discard(schema)

    def expanded(
        self, schema: SchemaId, use: Use, keys: dict[Key, None]
    ) -> Iterator[TypeExpression]:
        """Write a schema out, even one that is used by name: an alias's own value."""
        argument = use.is_given
        node = self.api.schemas[schema]
        match node:
            case ArraySchema():
                inner = self.inner([node.items], use, keys)
                yield generic("Sequence" if argument else "list", inner)
            case TupleSchema():
                ids = [*node.prefix, *([node.rest] if node.rest else [])]
                inner = self.inner(ids, use, keys)
                yield generic("Sequence" if argument else "list", inner)
            case MapSchema():
                inner = self.inner([node.values], use, keys)
                yield generic("Mapping" if argument else "dict", name("str"), inner)
            case UnionSchema():
                for branch in self.alternatives(node):
                    parts, used = self.parts(branch, use)
                    keys.update(dict.fromkeys(used))
                    yield from parts
                if number_or_text(self.api, node):  # text keeps all its digits
                    yield from beside_number_or_text(use, schema in self._sent)
            case EnumSchema():
                yield from enum(node, use)
            case ConstSchema():
                yield constant(node)
            case PrimitiveSchema():
                yield from alternatives(scalar(node, use))
            case ObjectSchema():
                yield _OBJECT if argument else _PLAIN_OBJECT
            case AnySchema() | NeverSchema() | RefSchema():
                yield ANY

    def _named(
        self, schema: SchemaId, node: Schema, use: Use, keys: dict[Key, None]
    ) -> Iterator[TypeExpression]:
        """Write a definition by its name, with what else may stand in its place."""
        request = use is Use.INPUT or use.is_given
        form = Form.INPUT if request and schema in self.names.inputs else Form.MODEL
        keys[schema, form] = None
        module = "models" if use in (Use.ARGUMENT, Use.RESULT) else ""
        yield Name(self.called((schema, form)), module)
        if isinstance(node, EnumSchema):
            yield from beside_enum(node, use, is_class(self.names, node))
        elif use.is_given and self._takes_mapping(schema, set()):
            yield from self._mappings(schema, node, module, keys)

    def _mappings(
        self, schema: SchemaId, node: Schema, module: str, keys: dict[Key, None]
    ) -> Iterator[TypeExpression]:
        """Write what may be given in the place of a model."""
        if not self.has_keys(schema):
            yield _OBJECT
            return
        keys[schema, Form.KEYS] = None
        yield Name(self.names.params[schema], module)
        if isinstance(node, ObjectSchema) and is_open(node):
            yield _OBJECT

    def called(self, key: Key) -> str:
        """Return the name of a definition."""
        schema, form = key
        match form:
            case Form.MODEL:
                return self.names.schemas[schema]
            case Form.INPUT:
                return self.names.inputs[schema]
            case Form.KEYS:
                return self.names.params[schema]

    def has_keys(self, schema: SchemaId) -> bool:
        """Return whether a `TypedDict`, or a union of some, says what may be given."""
        node = self.api.schemas[schema]
        if schema not in self.names.params:
            return False
        if isinstance(node, ObjectSchema):
            return given_keys(self.api, self.names, node) is not None
        return isinstance(node, UnionSchema) and schema not in self._rings

    def choices(
        self, node: UnionSchema, keys: dict[Key, None]
    ) -> Iterator[TypeExpression]:
        """Write the mappings that may be given in the place of a union's branches."""
        for branch in map(self._resolved, self.alternatives(node)):
            inner = self.api.schemas[branch]
            if isinstance(inner, UnionSchema) and not self.has_name(branch):
                yield from self.choices(inner, keys)
            elif self.has_name(branch):
                if self._takes_mapping(branch, set()):
                    yield from self._mappings(branch, inner, "", keys)
            elif self._holds_objects(branch):
                parts, used = self.parts(branch, Use.KEY)
                keys.update(dict.fromkeys(used))
                yield from parts

    def _resolved(self, schema: SchemaId) -> SchemaId:
        return resolve(self.api, schema)

    def has_name(self, schema: SchemaId) -> bool:
        """Tell what annotations give by name; the rest they write out."""
        return schema in self.names.schemas and (
            schema in self._rings or self._is_named(schema)
        )

    def _is_named(self, schema: SchemaId) -> bool:
        node = self.api.schemas[schema]
        match node:
            case ObjectSchema():
                return True
            case EnumSchema():
                return node.scalar is Scalar.INTEGER or is_literal(node)
            case UnionSchema() if self._is_null(schema):
                # Written out: Python has no `X | None` for an alias of None.
                return False
            case UnionSchema():
                return (
                    schema in self._components
                    or node.tag is not None
                    or len(node.branches) > _MOST_INLINE
                    or self.needs_telling(node)
                )
            case _:
                return False

    def alternatives(self, node: UnionSchema) -> tuple[SchemaId, ...]:
        """Give what a union is written as: its branches, or what these come down to."""
        found = self._flattened.get(node.id)
        return tuple(b.schema for b in node.branches) if found is None else found

    def _is_null(self, schema: SchemaId) -> bool:
        """Tell what admits null alone, through any number of unions."""
        seen, waiting = {schema}, [schema]
        for one in waiting:
            node = self.api.schemas[one]
            if isinstance(node, UnionSchema):
                inner = {resolve(self.api, branch.schema) for branch in node.branches}
                waiting.extend(inner - seen)
                seen |= inner
            elif not admits_only_null(node):
                return False
        return True

    def needs_telling(self, node: UnionSchema) -> bool:
        """Tell a union of several objects, which their shape must tell apart.

        Or of several arrays of objects: tried one by one, arrays in arrays would take
        twice the time with each level.
        """
        resolved = {resolve(self.api, one) for one in self.alternatives(node)}
        return sum(self._holds_objects(one) for one in resolved) > 1

    def _holds_objects(self, schema: SchemaId) -> bool:
        """Tell an object, a union, and an array of one of them, however nested."""
        seen = set[SchemaId]()
        while schema not in seen:
            seen.add(schema)
            match self.api.schemas[schema]:
                case ObjectSchema() | MapSchema() | UnionSchema():
                    return True
                case ArraySchema(items=items):
                    schema = resolve(self.api, items)
                case _:
                    return False
        return False

    def _find_rings(self) -> set[SchemaId]:
        """Find what cannot be written out: it would hold itself."""
        plain = {
            schema: node
            for schema, node in self.api.schemas.items()
            if isinstance(node, ArraySchema | MapSchema | TupleSchema | UnionSchema)
            and schema not in self.api.same
            and not (schema in self.names.schemas and self._is_named(schema))
        }
        graph = {
            schema: [
                part
                for part in (resolve(self.api, held_id) for held_id in held(node))
                if part in plain
            ]
            for schema, node in plain.items()
        }
        found = cyclic(graph)
        return found | self._find_heavy(graph, found)

    def _find_heavy(
        self, graph: Mapping[SchemaId, list[SchemaId]], apart: set[SchemaId]
    ) -> set[SchemaId]:
        """Find what would be endless to write out: it uses the like of it repeatedly.

        Thirty arrays, each of them of the next one twice, are 2^30 annotations.
        """
        weights: dict[SchemaId, int] = {}
        found: set[SchemaId] = set()
        for group in components(graph):
            for schema in group:
                weight = 1 + sum(weights.get(inner, 1) for inner in graph[schema])
                if schema in apart:
                    weight = 1
                elif weight > _MOST_WRITTEN and schema in self.names.schemas:
                    found.add(schema)
                    weight = 1
                weights[schema] = weight
        return found

    def _takes_mapping(self, schema: SchemaId, seen: set[SchemaId]) -> bool:
        """Tell an object, or a union with one."""
        schema = resolve(self.api, schema)
        if schema in seen:
            return False
        seen.add(schema)
        node = self.api.schemas[schema]
        if isinstance(node, UnionSchema):
            return any(self._takes_mapping(b.schema, seen) for b in node.branches)
        return isinstance(node, ObjectSchema | MapSchema)
