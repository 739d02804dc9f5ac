"""The meaning of an API's schemas, written as JSON Schema 2020-12 under planned names.

What the second engine is fed: everything that needs a name is a `$defs` entry of that
name already, so nothing is left for it to hoist, and nothing of the vendor's document
reaches it but data that the IR has understood.
"""

from __future__ import annotations

from ..ir.api import Api
from ..ir.document import Json
from ..ir.names import Names
from ..ir.query import access, resolve
from ..ir.schema import (
    Access,
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

_SCALARS: dict[Scalar, dict[str, Json]] = {
    Scalar.TEXT: {"type": "string"},
    Scalar.DATE_TIME: {"type": "string", "format": "date-time"},
    Scalar.DATE: {"type": "string", "format": "date"},
    Scalar.TIME: {"type": "string", "format": "time"},
    Scalar.UUID: {"type": "string", "format": "uuid"},
    Scalar.BASE64: {"type": "string"},
    Scalar.BASE64URL: {"type": "string"},
    Scalar.BINARY: {"type": "string", "format": "binary"},
    Scalar.INTEGER: {"type": "integer"},
    Scalar.NUMBER: {"type": "number"},
    Scalar.DECIMAL: {"type": "number", "format": "decimal"},
    Scalar.DECIMAL_TEXT: {"type": "string"},
    Scalar.BOOLEAN: {"type": "boolean"},
    Scalar.NULL: {"type": "null"},
}


def definitions(api: Api, names: Names) -> dict[str, dict[str, Json]]:
    """Write every named schema as a `$defs` entry, in the order of the names.

    Limits (`maxLength`, `pattern`, ...) stay out: the server enforces them.
    """
    writer = _Writer(api, names)
    written = {
        name: writer.definition(schema, for_input=False)
        for schema, name in names.schemas.items()
    }
    for schema, name in names.inputs.items():
        written[name] = writer.definition(schema, for_input=True)
    return written


class _Writer:
    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._open: set[SchemaId] = set()

    def definition(self, schema: SchemaId, *, for_input: bool) -> dict[str, Json]:
        """Write the body of a named schema."""
        node = self._api.schemas[schema]
        return self._nullable(node, self._body(node, for_input=for_input))

    def _use(self, schema: SchemaId, *, for_input: bool) -> dict[str, Json]:
        """Write a use of a schema: a reference where its target has a name."""
        node = self._api.schemas[self._api.same.get(schema, schema)]
        if isinstance(node, RefSchema) and node.id not in self._names.schemas:
            return self._nullable(node, self._reference(node.target, for_input))
        return self._reference(node.id, for_input)

    def _reference(self, schema: SchemaId, for_input: bool) -> dict[str, Json]:
        if schema not in self._names.schemas:
            schema = resolve(self._api, schema)
        if for_input and schema in self._names.inputs:
            return {"$ref": f"#/$defs/{self._names.inputs[schema]}"}
        if schema in self._names.schemas:
            return {"$ref": f"#/$defs/{self._names.schemas[schema]}"}
        if schema in self._open:
            # A ring of schemas none of which has a name: nothing to refer to.
            return {}
        self._open.add(schema)
        written = self.definition(schema, for_input=for_input)
        self._open.discard(schema)
        return written

    def _body(self, node: Schema, *, for_input: bool) -> dict[str, Json]:
        match node:
            case RefSchema():
                return self._reference(node.target, for_input)
            case PrimitiveSchema():
                return dict(_SCALARS[node.scalar])
            case ConstSchema():
                return {"const": node.value}
            case EnumSchema():
                return _enum(node)
            case ObjectSchema():
                return self._object(node, for_input=for_input)
            case MapSchema():
                values = self._use(node.values, for_input=for_input)
                return {"type": "object", "additionalProperties": values or True}
            case ArraySchema():
                items = self._use(node.items, for_input=for_input)
                return {"type": "array", "items": items}
            case TupleSchema():
                return self._tuple(node, for_input=for_input)
            case UnionSchema():
                return self._union(node, for_input=for_input)
            case AnySchema():
                return {}
            case NeverSchema():
                # It has no type for "nothing"; what cannot come may be anything.
                return {}

    def _object(self, node: ObjectSchema, *, for_input: bool) -> dict[str, Json]:
        # Members without a name stay untyped: its families have no common, typed way.
        properties: dict[str, Json] = {}
        required: list[str] = []
        for member in node.properties:
            reach = access(self._api, member.schema)
            if for_input and reach is Access.READ_ONLY:
                continue
            properties[member.name] = self._described(member.schema, for_input)
            if member.required and (for_input or reach is not Access.WRITE_ONLY):
                required.append(member.name)
        written: dict[str, Json] = {"type": "object", "properties": properties}
        if required:
            written["required"] = required
        if node.description:
            written["description"] = node.description
        return written

    def _described(self, schema: SchemaId, for_input: bool) -> dict[str, Json]:
        use = self._use(schema, for_input=for_input)
        text = self._api.schemas[schema].description
        return {**use, "description": text} if text and "$ref" not in use else use

    def _tuple(self, node: TupleSchema, *, for_input: bool) -> dict[str, Json]:
        uses = [self._use(item, for_input=for_input) for item in node.prefix]
        if node.rest is not None:
            uses.append(self._use(node.rest, for_input=for_input))
        return {"type": "array", "items": {"anyOf": uses} if uses else {}}

    def _union(self, node: UnionSchema, *, for_input: bool) -> dict[str, Json]:
        branches = [
            self._use(branch.schema, for_input=for_input) for branch in node.branches
        ]
        return {"anyOf": branches}

    @staticmethod
    def _nullable(node: Schema, written: dict[str, Json]) -> dict[str, Json]:
        if not node.nullable or not written:
            return written
        return {"anyOf": [written, {"type": "null"}]}


def _enum(node: EnumSchema) -> dict[str, Json]:
    written: dict[str, Json] = {"enum": [member.value for member in node.members]}
    match node.scalar:
        case Scalar.TEXT:
            written["type"] = "string"
        case Scalar.INTEGER:
            written["type"] = "integer"
        case Scalar.NUMBER:
            written["type"] = "number"
        case _:
            pass
    if all(member.name for member in node.members):
        written["x-enum-varnames"] = [member.name for member in node.members]
    if node.description:
        written["description"] = node.description
    return written
