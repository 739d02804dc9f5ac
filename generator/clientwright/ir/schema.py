"""The meaning of a schema: a closed union of frozen nodes that know each other by id.

JSON Schema 2020-12 and OpenAPI 3.2, section 4.24 (Schema Object).
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Final, TypeAlias

from ..diagnostics import Place
from ..frozen import dataclass
from .document import Json

SchemaId: TypeAlias = str
"""Pointer of a schema in the normalized document: `#/components/schemas/Pet`."""


class Missing(Enum):
    """The type of `MISSING`, which tells an absent default from a null one."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


class Access(StrEnum):
    """Who may send a value (`readOnly`, `writeOnly`)."""

    BOTH = "both"
    READ_ONLY = "readOnly"
    WRITE_ONLY = "writeOnly"


class Scalar(StrEnum):
    """What a primitive schema means, its `format` included.

    Formats that only restrict text (`email`, `uri`, `hostname`, unknown ones) are TEXT.
    """

    TEXT = "text"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    UUID = "uuid"
    BASE64 = "base64"
    BASE64URL = "base64url"
    BINARY = "binary"
    """Raw bytes: a file part or a body that is not JSON."""

    INTEGER = "integer"
    NUMBER = "number"
    DECIMAL = "decimal"
    """A number whose digits all count: on the wire a JSON number."""

    DECIMAL_TEXT = "decimal-text"
    """The same, on the wire a JSON string."""

    BOOLEAN = "boolean"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Xml:
    """How a value looks in XML (OpenAPI 3.2, section 4.26, XML Object)."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    wrapped: bool = False
    text: bool = False
    """`nodeType: text` (3.2): the value is the element's own text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaBase:
    """What every schema has."""

    id: SchemaId
    place: Place
    title: str | None = None
    description: str | None = None
    nullable: bool = False
    access: Access = Access.BOTH
    deprecated: bool = False
    default: Json | Missing = MISSING
    examples: tuple[Json, ...] = ()
    limits: tuple[tuple[str, Json], ...] = ()
    """Validation keywords that only restrict: (`maxLength`, 255), in document order."""

    format: str | None = None
    """As written, whatever it means."""

    xml: Xml | None = None
    lone_tag: tuple[str, tuple[str, ...]] | None = None
    """Tag of the only branch of a union with a discriminator, and its values; such a
    union is that branch."""

    name_hint: str | None = None
    """`x-clientwright-name`."""


@dataclass(frozen=True, slots=True)
class Property:
    """One member of an object schema; `name` is the wire's."""

    name: str
    schema: SchemaId
    required: bool
    vendor_name: str | None = None
    """What extensions for the vendor's own SDK call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema(SchemaBase):
    """An object with named properties; `allOf` is merged already."""

    properties: tuple[Property, ...]
    additional: SchemaId | None = None
    """Schema of further members, AnySchema's where `additionalProperties` is `true` or
    `{}`; None where it is absent or false."""

    closed: bool = False
    """`additionalProperties: false` or `unevaluatedProperties: false`."""

    patterns: tuple[tuple[str, SchemaId], ...] = ()
    """`patternProperties`: (regular expression, schema)."""

    composed_of: tuple[SchemaId, ...] = ()
    """Components that hold as a whole (`allOf`, or a `$ref` with more beside it), in
    document order: whatever is one of this is one of each of them, too."""

    is_patch: bool = False
    """A JSON merge patch of such an object (RFC 7396)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSchema(SchemaBase):
    """An object without named properties: every value has one schema."""

    values: SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class ArraySchema(SchemaBase):
    """An array whose items share one schema."""

    items: SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class TupleSchema(SchemaBase):
    """An array with `prefixItems`; `rest` is the schema of further items, if any.

    A document's tuple is rarely of fixed length: without `minItems` it may be shorter.
    """

    prefix: tuple[SchemaId, ...]
    rest: SchemaId | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """One alternative of a union, with the discriminator values that select it."""

    schema: SchemaId
    tags: tuple[str, ...] = ()
    origin: SchemaId | None = None
    """The schema that the document names here, where `schema` is that schema merged
    with what stands beside the alternatives: a name to know the branch by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionSchema(SchemaBase):
    """`oneOf`, `anyOf` or a list of types; null branches have become `nullable`."""

    branches: tuple[Branch, ...]
    tag: str | None = None
    """`discriminator.propertyName`; None: the branches must be told apart by shape."""

    fallback: SchemaId | None = None
    """`discriminator.defaultMapping` (3.2)."""


@dataclass(frozen=True, slots=True)
class EnumMember:
    """One value of an enum; name and description where the document gives them."""

    value: Json
    name: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumSchema(SchemaBase):
    """A finite set of scalars; null has become `nullable`, duplicates are gone."""

    members: tuple[EnumMember, ...]
    scalar: Scalar | None
    """TEXT, INTEGER, NUMBER or BOOLEAN; None where the values are of several kinds."""

    open: bool = False
    """The document itself allows further values of the scalar, also in requests:
    `anyOf` of the enum and a plain string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstSchema(SchemaBase):
    """Exactly one value: `const`, or an enum of one."""

    value: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class PrimitiveSchema(SchemaBase):
    """A scalar."""

    scalar: Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class RefSchema(SchemaBase):
    """`$ref` (with what 3.1 lets stand beside it). `target` is never a RefSchema's id
    in a ring of references only; such a ring has become AnySchema."""

    target: SchemaId
    composed: bool = False
    """Whether it says so by `allOf`, `oneOf` or `anyOf` of one schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnySchema(SchemaBase):
    """Any JSON value."""

    typed: bool = False
    """The document does type it, and clientwright could not follow (counted)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverSchema(SchemaBase):
    """`false`: no value fits."""


Schema: TypeAlias = (
    ObjectSchema
    | MapSchema
    | ArraySchema
    | TupleSchema
    | UnionSchema
    | EnumSchema
    | ConstSchema
    | PrimitiveSchema
    | RefSchema
    | AnySchema
    | NeverSchema
)
