"""The meaning of an API's schemas, written as JSON Schema 2020-12 under planned names.

What the second engine is fed: everything that needs a name is a `$defs` entry of that
name already, so nothing is left for it to hoist, and nothing of the vendor's document
reaches it but data that the IR has understood.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection
from decimal import Decimal

from ..ir.api import Api
from ..ir.document import Json
from ..ir.names import Names
from ..ir.query import access, class_tags, has_other_tags, resolve
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
    Property,
    RefSchema,
    Scalar,
    Schema,
    SchemaId,
    TupleSchema,
    UnionSchema,
)

RUNTIME = "clientwright_runtime"
"""Stands for the package's own `_runtime` in `customTypePath`, which is no path yet."""

_DURATION = "IsoDuration"

_MODULES = {
    "DateTime": "datetimes",
    "Date": "datetimes",
    "Time": "datetimes",
    "Uuid": "uuids",
    "Base64Bytes": "base64_bytes",
    "Base64UrlBytes": "base64_bytes",
    "DecimalNumber": "decimals",
    "DecimalText": "decimals",
    _DURATION: "durations",
}

_TYPES: dict[Scalar, str] = {
    Scalar.DATE_TIME: "DateTime",
    Scalar.DATE: "Date",
    Scalar.TIME: "Time",
    Scalar.UUID: "Uuid",
    Scalar.BASE64: "Base64Bytes",
    Scalar.BASE64URL: "Base64UrlBytes",
    Scalar.DECIMAL: "DecimalNumber",
    Scalar.DECIMAL_TEXT: "DecimalText",
}
"""Scalars whose type is the runtime's: theirs lose digits, zones or the encoding."""

TYPES = {name: f".._runtime.{module}" for name, module in _MODULES.items()}
"""The module that a package imports each from."""

_LOST = (Scalar.BASE64URL, Scalar.DECIMAL_TEXT)
"""Scalars whose encoding a bare value does not tell: only a model's field does."""

_KINDS: dict[Scalar, str] = {
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.DECIMAL: "number",
    Scalar.BOOLEAN: "boolean",
    Scalar.NULL: "null",
}
"""JSON types of scalars; all others are text."""


def definitions(
    api: Api, names: Names, *, fields_encode: bool
) -> dict[str, dict[str, Json]]:
    """Write every named schema as a `$defs` entry, in the order of the names.

    Limits (`maxLength`, `pattern`, ...) stay out: the server enforces them. Where
    fields do not encode their values by themselves, some scalars stay text.
    """
    writer = _Writer(api, names, () if fields_encode else _LOST)
    written = {
        name: writer.definition(schema, for_input=False)
        for schema, name in names.schemas.items()
    }
    for schema, name in names.inputs.items():
        written[name] = writer.definition(schema, for_input=True)
    return written


class _Writer:
    def __init__(self, api: Api, names: Names, text: Collection[Scalar]) -> None:
        self._api = api
        self._text = text
        self._names = names
        self._tags = class_tags(api)
        self._open: set[SchemaId] = set()

    def definition(self, schema: SchemaId, *, for_input: bool) -> dict[str, Json]:
        """Write the body of a named schema; a class is not null, its uses are."""
        node = self._api.schemas[schema]
        body = self._body(node, for_input=for_input)
        return body if isinstance(node, ObjectSchema) else self._nullable(node, body)

    def _use(self, schema: SchemaId, *, for_input: bool) -> dict[str, Json]:
        """Write a use of a schema: a reference where its target has a name."""
        node = self._api.schemas[self._api.same.get(schema, schema)]
        if isinstance(node, RefSchema) and node.id not in self._names.schemas:
            return self._nullable(node, self._reference(node.target, for_input))
        return self._reference(node.id, for_input)

    def _reference(self, schema: SchemaId, for_input: bool) -> dict[str, Json]:
        if schema not in self._names.schemas:
            schema = resolve(self._api, schema)
        written = self._target(schema, for_input)
        if isinstance(self._api.schemas[schema], ObjectSchema):
            return self._nullable(self._api.schemas[schema], written)
        node = self._api.schemas[resolve(self._api, schema)]
        return _open(node, written) if isinstance(node, EnumSchema) else written

    def _target(self, schema: SchemaId, for_input: bool) -> dict[str, Json]:
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
                if node.format == "duration" and node.scalar is Scalar.TEXT:
                    return {**_scalar(node.scalar), **_custom(_DURATION)}
                return _scalar(
                    Scalar.TEXT if node.scalar in self._text else node.scalar
                )
            case ConstSchema():
                return _constant(node.value)
            case EnumSchema():
                return _enum(node)
            case ObjectSchema():
                return self._object(node, for_input=for_input)
            case MapSchema():
                # `{}`, not `true`: of that it makes a class without fields.
                values = self._use(node.values, for_input=for_input)
                return {"type": "object", "additionalProperties": values}
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
            properties[member.name] = self._member(node.id, member, for_input)
            if member.required and (for_input or reach is not Access.WRITE_ONLY):
                required.append(member.name)
        written: dict[str, Json] = {"type": "object", "properties": properties}
        if required:
            written["required"] = required
        if node.description:
            written["description"] = prose(node.description)
        return written

    def _member(
        self, owner: SchemaId, member: Property, for_input: bool
    ) -> dict[str, Json]:
        use = self._use(member.schema, for_input=for_input)
        if has_other_tags(self._api, self._tags, owner, member):
            use = {"anyOf": [use, _scalar(Scalar.TEXT)]}
        text = self._api.schemas[member.schema].description
        if not text or "$ref" in use:
            return use
        return {**use, "description": prose(text)}

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


def _scalar(scalar: Scalar) -> dict[str, Json]:
    written: dict[str, Json] = {"type": _KINDS.get(scalar, "string")}
    if scalar in _TYPES:
        written.update(_custom(_TYPES[scalar]))
    return written


def _custom(name: str) -> dict[str, Json]:
    return {"customTypePath": f"{RUNTIME}.{name}"}


def _constant(value: Json) -> dict[str, Json]:
    """Write a constant; what no literal type can have is known by its kind alone."""
    if isinstance(value, bool | int | str):
        return {"const": value}
    return {"type": "null"} if value is None else _kind(value)


def _enum(node: EnumSchema) -> dict[str, Json]:
    values = [member.value for member in node.members]
    if not values:
        return {}
    if not all(isinstance(value, bool | int | str) for value in values):
        kinds = {json.dumps(kind): kind for kind in map(_kind, values)}
        return {"anyOf": [*kinds.values()]} if len(kinds) > 1 else _kind(values[0])
    written: dict[str, Json] = {"enum": values}
    match node.scalar:
        case Scalar.TEXT:
            written["type"] = "string"
        case Scalar.INTEGER:
            written["type"] = "integer"
        case Scalar.BOOLEAN:
            written["type"] = "boolean"
        case _:
            pass
    if node.description:
        written["description"] = prose(node.description)
    return written


def _open(node: EnumSchema, written: dict[str, Json]) -> dict[str, Json]:
    """Let an enum's place take values that are yet unknown, as servers add them."""
    match node.scalar:
        case Scalar.TEXT | Scalar.INTEGER:
            return {"anyOf": [written, _scalar(node.scalar)]}
        case None if all(not isinstance(m.value, list | dict) for m in node.members):
            kinds = {json.dumps(k): k for k in (_kind(m.value) for m in node.members)}
            return {"anyOf": [written, *kinds.values()]} if kinds else written
        case _:
            return written


def _kind(value: Json) -> dict[str, Json]:
    """Give the schema of a value's JSON type."""
    match value:
        case bool():
            return {"type": "boolean"}
        case int():
            return {"type": "integer"}
        case float() | Decimal():
            return {"type": "number"}
        case str():
            return {"type": "string"}
        case _:
            return {}


def prose(text: str) -> str:
    """Take out of a description what no source file should hold.

    Control and direction characters, odd line ends and halves of surrogate pairs.
    """
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in _UNFIT else " "
        for char in text.replace("\r\n", "\n").replace("\r", "\n")
    )


_UNFIT = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
