"""What stands in the body of a class: a line for each field, and its docstring."""

from __future__ import annotations

from ....frozen import dataclass
from ....ir.query import access, has_other_tags, is_nullable, own_tag, resolve
from ....ir.schema import (
    Access,
    ConstSchema,
    ObjectSchema,
    Property,
    SchemaId,
)
from ...source import escape as text
from ...types.expressions import (
    ANY,
    NONE,
    STR,
    TypeExpression,
    generic,
    optional,
    union,
)
from ..annotations import Annotations
from ..value_annotations import Form, Key, Use
from .class_docs import field_docstring
from .class_layout import field_line

EXTRAS = "__pydantic_extra__"
"""The field that types the properties without a field of their own."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a class, all that is inherited included."""

    name: str
    wire: str
    hint: str
    """The annotation: what a subclass may not change."""

    has_default: bool
    """Whether a constructor can do without."""

    source: str
    """The line and its docstring, indented by 4."""

    uses: tuple[Key, ...]
    """Definitions that the annotation names."""

    names: tuple[str, ...]
    """What the line names, as often as it does."""


class Fields:
    """Writes the fields of classes, each class once."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.api = annotations.api
        self.names = annotations.names
        self.tags = annotations.tags
        self._written: dict[Key, tuple[Field, ...]] = {}

    def of(self, key: Key) -> tuple[Field, ...]:
        """Return the fields of an object's class, in the document's order."""
        found = self._written.get(key)
        if found is None:
            found = self._written[key] = tuple(self._all(key))
        return found

    def _all(self, key: Key) -> list[Field]:
        schema, form = key
        node = self.api.schemas[schema]
        assert isinstance(node, ObjectSchema)
        request = form is Form.INPUT
        use = Use.INPUT if request else Use.FIELD
        extras = self._extras(node, use)
        return [
            *([] if extras is None else [extras]),
            *(
                self._field(schema, member, use)
                for member in node.properties
                if not (request and access(self.api, member.schema) is Access.READ_ONLY)
            ),
        ]

    def _extras(self, node: ObjectSchema, use: Use) -> Field | None:
        """Type the members without a field of their own, where they have a type."""
        schemas = [schema for _, schema in node.patterns]
        if node.additional is not None:
            schemas.append(node.additional)
        elif schemas and not node.closed:
            return None
        if not schemas:
            return None
        used: dict[Key, None] = {}
        inner = self.annotations.inner(schemas, use, used)
        if inner == ANY:
            return None
        hint = generic("dict", STR, inner)
        line = field_line(EXTRAS, hint, "extras")
        names = (*hint.roots, "extras")
        return Field(EXTRAS, "", str(hint), True, line, tuple(used), names)

    def _field(self, owner: SchemaId, member: Property, use: Use) -> Field:
        name = self.names.fields[owner, member.name]
        wire = "" if name == member.name else text.string(member.name)
        parts, used = self.annotations.parts(member.schema, use)
        if has_other_tags(self.api, self.tags, owner, member):
            parts = (*parts, STR)
        hint: TypeExpression = union(parts)
        null = is_nullable(self.api, member.schema) or hint in (ANY, NONE)
        required = member.required and not (
            use is Use.FIELD and access(self.api, member.schema) is Access.WRITE_ONLY
        )
        if null or not required:
            hint = optional(hint)
        filled = required or (owner, member.name) in self.tags
        value = self._constant(owner, member) if filled and not null else None
        if value is not None:
            declare = "constant"
        elif required:
            declare = "required" if wire else ""
        else:
            declare = "nullable" if null else "optional"
        absent = "required=False" if value is not None and not required else ""
        line = field_line(name, hint, declare, value or "", wire, absent)
        names = [*hint.roots, declare]
        if "Annotated[" in line:
            names.append("Annotated")
        docstring = field_docstring(self.annotations, member.schema)
        source = f"{line}\n    {docstring}" if docstring else line
        return Field(
            name,
            member.name,
            str(hint),
            declare not in ("", "required"),
            source,
            tuple(used),
            tuple(names),
        )

    def _constant(self, owner: SchemaId, member: Property) -> str | None:
        """Give what a constructor fills in: the one value, or the class's one tag."""
        node = self.api.schemas[resolve(self.api, member.schema)]
        if isinstance(node, ConstSchema):
            value = node.value
            return text.literal(value) if isinstance(value, str | bool | int) else None
        tag = own_tag(self.tags, owner, member)
        return None if tag is None else text.string(tag)
