"""Source of one definition in `models`: a class, an alias or an enum."""

from __future__ import annotations

from ...frozen import dataclass
from ...ir.query import (
    resolve,
)
from ...ir.schema import (
    EnumSchema,
    ObjectSchema,
    RefSchema,
    Scalar,
    Schema,
    SchemaId,
    UnionSchema,
)
from ...ir.xml import speaks_xml, xml_rules
from ..source import escape as text
from ..source import layout
from ..types.expressions import (
    ANY,
    NONE,
    Literal,
    Name,
    TypeExpression,
    distinct,
    union,
)
from .annotations import Annotations
from .classes.class_bases import Bases
from .classes.class_docs import class_lines
from .classes.class_fields import Fields
from .classes.class_layout import alias_line, class_head, recursive_alias, spaced
from .classes.typed_dicts import TypedDicts
from .classes.xml_rules import rules_call
from .value_annotations import Form, Key, Use, is_class, is_literal, literals


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One name of `models`."""

    key: Key
    name: str
    source: str
    """The statement, at the left margin."""

    is_class: bool
    """A class, which two empty lines set off."""

    uses: tuple[Key, ...]
    """Definitions that the source names."""

    is_model: bool = False
    """Of these, one that is a model."""

    bases: tuple[Key, ...] = ()
    """Of `uses`, the classes that it extends."""

    eager: bool
    """The source is run where it stands: what it names must be there by then."""

    names: tuple[str, ...]
    """What its annotations and calls name, as often as they do: what it imports."""

    headline: str
    """The first sentence of what the document says about it."""


class Writer:
    """Writes definitions; `tags` says what constructors fill in."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.api = annotations.api
        self.names = annotations.names
        self.bases = Bases(Fields(annotations))
        self.xml = speaks_xml(self.api)
        self.typed_dicts = TypedDicts(annotations)
        self.deep: set[Key] = set()
        """Classes from which more models lead on than are built at once."""

    def define(self, key: Key, recursive: bool = False) -> Definition:
        """Write a definition; `recursive` is an alias that leads back to itself."""
        schema, form = key
        name = self.annotations.called(key)
        node = self.api.schemas[schema]
        if form is Form.KEYS:
            return self._keys(key, name, node, recursive)
        if isinstance(node, ObjectSchema):
            return self._class(key, name, node)
        if isinstance(node, EnumSchema) and is_class(self.names, node):
            return self._enum(key, name, node)
        return self._alias(key, name, node, recursive)

    def _class(self, key: Key, name: str, node: ObjectSchema) -> Definition:
        bases = self.bases.of(key)
        fields = self.bases.own(key)
        said = class_lines(node, name)
        root = "DeepModel" if key in self.deep else "Model"
        above = [self.annotations.called(base) for base in bases] or [root]
        code = [*above]
        blocks: list[str] = []
        if said:
            blocks.append("    " + text.docstring(said, 4))
        rules = xml_rules(self.api, node) if self.xml else None
        if rules is not None:
            written = rules_call(rules)
            blocks.append(f"    {layout.lay(written, 4, '__xml__ = ')}")
            code += layout.roots(written)
        blocks += [field.source for field in fields]
        for field in fields:
            code += field.names
        used = (*bases, *(key for field in fields for key in field.uses))
        return Definition(
            key=key,
            name=name,
            source="\n".join(
                (class_head(name, *above), spaced(blocks or ["    pass"]))
            ),
            is_class=True,
            is_model=True,
            uses=tuple(dict.fromkeys(used)),
            bases=bases,
            eager=False,
            names=tuple(code),
            headline=said[0] if said else "",
        )

    def _keys(self, key: Key, name: str, node: Schema, recursive: bool) -> Definition:
        """Write the `TypedDict` of an object, or the alias of several."""
        keys: dict[Key, None] = {}
        said = class_lines(node, name)
        if isinstance(node, ObjectSchema):
            code: list[str] = []
            blocks = self.typed_dicts.fields(node, keys, code)
            if said:
                blocks.insert(0, "    " + text.docstring(said, 4))
            head = self.typed_dicts.head(name, node, code)
            source = "\n".join((head, spaced(blocks)))
        else:
            assert isinstance(node, UnionSchema)
            value = union(self.annotations.choices(node, keys))
            if recursive:
                source, words = recursive_alias(name, value, value)
            else:
                source, word = alias_line(name, value)
                words = (word,)
            code = [*value.roots, *words]
        return Definition(
            key=key,
            name=name,
            source=source,
            is_class=isinstance(node, ObjectSchema),
            uses=tuple(keys),
            eager=not (recursive or isinstance(node, ObjectSchema)),
            names=tuple(code),
            headline=said[0] if said else "",
        )

    def _enum(self, key: Key, name: str, node: EnumSchema) -> Definition:
        said = class_lines(node, name)
        blocks = ["    " + text.docstring(said, 4)] if said else []
        lines: list[str] = []
        for member in node.members:
            label = self.names.members[node.id, str(member.value)]
            line = f"    {label} = {text.literal(member.value)}"
            words = text.prose(member.description, 84) if member.description else []
            if words and words[0].casefold().rstrip(".") != label.casefold():
                line += "\n    " + text.attribute_docstring(words, 4) + "\n"
            lines.append(line)
        body = "\n".join(lines).rstrip("\n")
        blocks.append(body)
        base = "OpenStrEnum" if node.scalar is Scalar.TEXT else "OpenIntEnum"
        return Definition(
            key=key,
            name=name,
            source=class_head(name, base) + "\n" + "\n\n".join(blocks),
            is_class=True,
            uses=(),
            eager=False,
            names=(base,),
            headline=said[0] if said else "",
        )

    def _alias(self, key: Key, name: str, node: Schema, recursive: bool) -> Definition:
        schema, form = key
        use = Use.INPUT if form is Form.INPUT else Use.FIELD
        keys: dict[Key, None] = {}
        value = self._value(schema, node, use, keys)
        said = class_lines(node, name)
        docstring = text.attribute_docstring(said) if said else ""
        if recursive:
            kind = union(self.annotations.expanded(schema, use, {}))
            source, words = recursive_alias(name, value, kind)
        else:
            source, word = alias_line(name, value)
            words = (word,)
        source += f"\n{docstring}" if docstring else ""
        return Definition(
            key=key,
            name=name,
            source=source,
            is_class=False,
            uses=tuple(keys),
            eager=not recursive,
            names=(*layout.roots(value), *words),
            headline=said[0] if said else "",
        )

    def _value(
        self, schema: SchemaId, node: Schema, use: Use, keys: dict[Key, None]
    ) -> layout.Node:
        """Write what an alias stands for."""
        match node:
            case RefSchema():
                return self.annotations.inner([schema], use, keys)
            case EnumSchema() if is_literal(node) and node.members:
                return _listed(literals(node))
            case UnionSchema() if (
                node.tag is not None or self.annotations.needs_telling(node)
            ):
                return self._union(schema, node, use, keys)
        parts = distinct(self.annotations.expanded(schema, use, keys))
        if ANY in parts or not parts:
            keys.clear()
            return ANY
        if node.nullable and not self.annotations.has_name(schema):
            parts = (*parts, NONE)
        return union(parts)

    def _union(
        self, schema: SchemaId, node: UnionSchema, use: Use, keys: dict[Key, None]
    ) -> layout.Node:
        """Write a union with what tells its branches apart."""
        parts = distinct(self.annotations.expanded(schema, use, keys))
        if ANY in parts:
            keys.clear()
            return ANY
        tagged = self._tagged(node, use) if node.tag is not None else None
        if tagged is None:
            if len(parts) == 1:
                return parts[0]
            return _annotated(union(parts), layout.call("Untagged"))
        if node.fallback is None:
            parts = (*parts, Name("UnknownVariant"))
        return _annotated(union(parts), tagged)

    def _tagged(self, node: UnionSchema, use: Use) -> layout.Call | None:
        """Write the tags; None where a branch has none, or is no object."""
        entries: list[tuple[str, layout.Node]] = []
        for branch in node.branches:
            parts, _ = self.annotations.parts(branch.schema, use)
            is_fallback = node.fallback is not None and resolve(
                self.api, node.fallback
            ) == resolve(self.api, branch.schema)
            if len(parts) != 1 or not isinstance(parts[0], Name) or parts[0] == ANY:
                return None
            if not branch.tags and not is_fallback:
                return None
            entries += [(text.string(tag), parts[0]) for tag in branch.tags]
        default: TypeExpression | None = None
        if node.fallback is not None:
            parts, _ = self.annotations.parts(node.fallback, use)
            if len(parts) != 1 or not isinstance(parts[0], Name):
                return None
            default = parts[0]
        return layout.call(
            "Tagged",
            text.string(node.tag or ""),
            layout.mapping(entries),
            default=default,
        )


def _listed(kind: Literal) -> layout.Call:
    """Write values on one line below the name where they fit there, else one a line."""
    items = tuple(layout.Item("", value) for value in kind.values)
    return layout.Call(f"{kind.head}[", items, "]", name=kind.head.text)


def _annotated(kind: TypeExpression, mark: layout.Call) -> layout.Call:
    items = (layout.Item("", kind), layout.Item("", mark))
    # What does not fit on one line is one item a line: easier to read.
    return layout.Call("Annotated[", items, "]", tall=True, name="Annotated")
