"""Source of one definition in `models`: a class, an alias or an enum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..ir.query import access, is_nullable, resolve
from ..ir.schema import (
    Access,
    ConstSchema,
    EnumSchema,
    ObjectSchema,
    Property,
    RefSchema,
    Scalar,
    Schema,
    SchemaId,
    UnionSchema,
)
from . import layout, text
from .models_docs import class_lines, field_docstring
from .types import Annotations, Key, Use, is_literal, literals
from .xml import speaks_xml, xml_rules

_WIDTH = 88


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

    eager: bool
    """The source is run where it stands: what it names must be there by then."""

    code: str
    """Its annotations and calls, without names and docstrings: what it imports."""

    headline: str
    """The first sentence of what the document says about it."""


class Writer:
    """Writes definitions; `tags` says what constructors fill in."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.api = annotations.api
        self.names = annotations.names
        self.tags = _tags(annotations)
        self.xml = speaks_xml(self.api)

    def define(self, key: Key, recursive: bool = False) -> Definition:
        """Write a definition; `recursive` is an alias that leads back to itself."""
        schema, request = key
        name = self.names.inputs[schema] if request else self.names.schemas[schema]
        node = self.api.schemas[schema]
        if isinstance(node, ObjectSchema):
            return self._class(key, name, node)
        if isinstance(node, EnumSchema) and node.scalar is Scalar.INTEGER:
            return self._integers(key, name, node)
        return self._alias(key, name, node, recursive)

    def _class(self, key: Key, name: str, node: ObjectSchema) -> Definition:
        schema, request = key
        use = Use.INPUT if request else Use.FIELD
        keys: dict[Key, None] = {}
        said = class_lines(node, name)
        code = ["Model"]
        blocks: list[str] = []
        rules = xml_rules(self.api, node) if self.xml else None
        if rules is not None:
            line = layout.lay(rules, 4, "__xml__ = ")
            blocks.append(f"    {line}")
            code.append(line)
        extra = self._extras(node, use, keys)
        if extra:
            blocks.append(field_line("__pydantic_extra__", extra, "extras"))
            code += [extra, "extras"]
        for member in node.properties:
            if request and access(self.api, member.schema) is Access.READ_ONLY:
                continue
            blocks.append(self._field(schema, member, use, keys, code))
        if said or not blocks:
            docstring = text.docstring(said or ["An object without named members."], 4)
            blocks.insert(0, "    " + docstring)
        return Definition(
            key=key,
            name=name,
            source="\n".join((_head(name, "Model"), _spaced(blocks))),
            is_class=True,
            uses=tuple(keys),
            eager=False,
            code=" ".join(code),
            headline=said[0] if said else "",
        )

    def _extras(self, node: ObjectSchema, use: Use, keys: dict[Key, None]) -> str:
        """Type the members without a field of their own, where they have a type."""
        schemas = [schema for _, schema in node.patterns]
        if node.additional is not None:
            schemas.append(node.additional)
        elif schemas and not node.closed:
            return ""
        if not schemas:
            return ""
        used: dict[Key, None] = {}
        inner = self.annotations.inner(schemas, use, used)
        if inner == "Any":
            return ""
        keys.update(used)
        return f"dict[str, {inner}]"

    def _field(
        self,
        owner: SchemaId,
        member: Property,
        use: Use,
        keys: dict[Key, None],
        code: list[str],
    ) -> str:
        name = self.names.fields[owner, member.name]
        wire = "" if name == member.name else text.string(member.name)
        parts, used = self.annotations.parts(member.schema, use)
        keys.update(dict.fromkeys(used))
        if self._has_other_tags(owner, member):
            parts = [*parts, "str"]
        null = is_nullable(self.api, member.schema) or parts in (["Any"], ["None"])
        required = member.required and not (
            use is Use.FIELD and access(self.api, member.schema) is Access.WRITE_ONLY
        )
        hint = " | ".join(parts)
        if (null or not required) and parts not in (["Any"], ["None"]):
            hint += " | None"
        value = self._constant(owner, member) if required and not null else None
        if value is not None:
            declare = "constant"
        elif required:
            declare = "required" if wire else ""
        else:
            declare = "nullable" if null else "optional"
        line = field_line(name, hint, declare, value or "", wire)
        code += [hint, declare]
        if "Annotated[" in line:
            code.append("Annotated")
        docstring = field_docstring(self.annotations, member.schema)
        return f"{line}\n    {docstring}" if docstring else line

    def _has_other_tags(self, owner: SchemaId, member: Property) -> bool:
        """Tell a constant that a union's mapping contradicts: either may come."""
        node = self.api.schemas[resolve(self.api, member.schema)]
        tags = self.tags.get((owner, member.name))
        return bool(tags) and isinstance(node, ConstSchema) and tags != {node.value}

    def _constant(self, owner: SchemaId, member: Property) -> str | None:
        """Give what a constructor fills in: the one value, or the class's one tag."""
        node = self.api.schemas[resolve(self.api, member.schema)]
        if isinstance(node, ConstSchema):
            value = node.value
            return text.literal(value) if isinstance(value, str | bool | int) else None
        tags = self.tags.get((owner, member.name), ())
        return text.string(next(iter(tags))) if len(tags) == 1 else None

    def _integers(self, key: Key, name: str, node: EnumSchema) -> Definition:
        said = class_lines(node, name)
        blocks = ["    " + text.docstring(said, 4)] if said else []
        lines: list[str] = []
        for member in node.members:
            label = self.names.members[node.id, str(member.value)]
            line = f"    {label} = {member.value!r}"
            words = text.prose(member.description, 84) if member.description else []
            if words and words[0].casefold().rstrip(".") != label.casefold():
                line += "\n    " + text.docstring(words, 4) + "\n"
            lines.append(line)
        body = "\n".join(lines).rstrip("\n")
        blocks.append(body)
        return Definition(
            key=key,
            name=name,
            source=_head(name, "OpenIntEnum") + "\n" + "\n\n".join(blocks),
            is_class=True,
            uses=(),
            eager=False,
            code="OpenIntEnum",
            headline=said[0] if said else "",
        )

    def _alias(self, key: Key, name: str, node: Schema, recursive: bool) -> Definition:
        schema, request = key
        use = Use.INPUT if request else Use.FIELD
        keys: dict[Key, None] = {}
        value = self._value(schema, node, use, keys)
        if recursive:
            source = _recursive(name, layout.flat(value))
            code = f"TypeAliasType {layout.flat(value)}"
        else:
            source = alias_line(name, value)
            code = layout.flat(value)
            if ": TypeAlias = " in source.partition("\n")[0]:
                code += " TypeAlias"
        said = class_lines(node, name)
        if said:
            source += "\n" + text.docstring(said, 0)
        return Definition(
            key=key,
            name=name,
            source=source,
            is_class=False,
            uses=tuple(keys),
            eager=not recursive,
            code=code,
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
                return _bracket("Literal", literals(node))
            case UnionSchema() if (
                node.tag is not None or self.annotations.needs_telling(node)
            ):
                return self._union(schema, node, use, keys)
        parts = list(dict.fromkeys(self.annotations.expanded(schema, use, keys)))
        if "Any" in parts or not parts:
            keys.clear()
            return "Any"
        if node.nullable and not self.annotations.has_name(schema):
            parts = [*(part for part in parts if part != "None"), "None"]
        return " | ".join(parts)

    def _union(
        self, schema: SchemaId, node: UnionSchema, use: Use, keys: dict[Key, None]
    ) -> layout.Node:
        """Write a union with what tells its branches apart."""
        parts = list(dict.fromkeys(self.annotations.expanded(schema, use, keys)))
        if "Any" in parts:
            keys.clear()
            return "Any"
        tagged = self._tagged(node, use) if node.tag is not None else None
        if tagged is None:
            if len(parts) == 1:
                return parts[0]
            return _annotated(" | ".join(parts), layout.call("Untagged"))
        if node.fallback is None:
            parts.append("UnknownVariant")
        return _annotated(" | ".join(dict.fromkeys(parts)), tagged)

    def _tagged(self, node: UnionSchema, use: Use) -> layout.Call | None:
        """Write the tags; None where a branch has none, or is no object."""
        entries: list[tuple[str, layout.Node]] = []
        for branch in node.branches:
            parts, _ = self.annotations.parts(branch.schema, use)
            is_fallback = node.fallback is not None and resolve(
                self.api, node.fallback
            ) == resolve(self.api, branch.schema)
            if len(parts) != 1 or not parts[0].isidentifier() or parts[0] == "Any":
                return None
            if not branch.tags and not is_fallback:
                return None
            entries += [(text.string(tag), parts[0]) for tag in branch.tags]
        default: str | None = None
        if node.fallback is not None:
            parts, _ = self.annotations.parts(node.fallback, use)
            if len(parts) != 1 or not parts[0].isidentifier():
                return None
            default = parts[0]
        return layout.call(
            "Tagged",
            text.string(node.tag or ""),
            layout.mapping(entries),
            default=default,
        )


def _tags(annotations: Annotations) -> Mapping[tuple[SchemaId, str], set[str]]:
    """Gather the tags that classes have in unions, by class and wire name."""
    found: dict[tuple[SchemaId, str], set[str]] = {}
    for node in annotations.api.schemas.values():
        if isinstance(node, UnionSchema) and node.tag is not None:
            for branch in node.branches:
                key = resolve(annotations.api, branch.schema), node.tag
                found.setdefault(key, set()).update(branch.tags)
    return found


def _head(name: str, base: str) -> str:
    line = f"class {name}({base}):"
    return line if len(line) <= _WIDTH else f"class {name}(\n    {base}\n):"


def _spaced(blocks: list[str]) -> str:
    """Set fields apart: by an empty line where one has a docstring, or is none."""
    lines: list[str] = []
    for number, block in enumerate(blocks):
        near = (blocks[number - 1], block) if number else ()
        if any(one.endswith('"""') or one.startswith("    __xml__") for one in near):
            lines.append("")
        lines.append(block)
    return "\n".join(lines)


def field_line(name: str, hint: str, declare: str, *arguments: str) -> str:
    """Write `name: hint = declare(arguments)` in a class, as formatters leave it."""
    given = ", ".join(argument for argument in arguments if argument)
    after = f" = {declare}({given})" if declare else ""
    line = f"    {name}: {hint}{after}"
    if len(line) <= _WIDTH and text.width(line) <= _WIDTH:
        return line
    if given and text.width(f"    {name}: {hint} = {declare}(") <= _WIDTH:
        return _call_below(f"    {name}: {hint} = {declare}(", given, arguments)
    if after and text.width(f"    {name}: {hint} = (") <= _WIDTH:
        call = f"{declare}({given})"
        if 8 + text.width(call) <= _WIDTH:
            return f"    {name}: {hint} = (\n        {call}\n    )"
        if not hint.isidentifier():
            below = _call_below(" " * 8 + f"{declare}(", given, arguments, 8)
            return f"    {name}: {hint} = (\n{below}\n    )"
    return _tall_field(name, hint, declare, tuple(one for one in arguments if one))


def _tall_field(name: str, hint: str, declare: str, arguments: tuple[str, ...]) -> str:
    """Write a field whose name and annotation leave no room for anything else."""
    items = "".join(f"        {one},\n" for one in arguments)
    if len(layout.split(hint, " | ")) < 2:
        opening = hint.partition("[")[0]
        if hint.isidentifier() or text.width(f"    {name}: {opening}[") > _WIDTH:
            # Formatters differ on a name alone; they agree on a comma at an end.
            mark = text.string(f"field {name}")
            inner = layout.inside(hint, 8, ",")
            hint = f"Annotated[\n        {inner}\n        {mark},\n    ]"
            wrapped = f"    {name}: {hint}"
        else:
            wrapped = layout.annotation(hint, 4, f"    {name}: ", " " * _WIDTH)
        if not declare:
            return wrapped.rstrip()
        items = items or f"        {text.string(name)},\n"
        return f"{wrapped.rstrip()} = {declare}(\n{items}    )"
    after = f" = {declare}({', '.join(arguments)})" if declare else ""
    wrapped = layout.annotation(hint, 4, f"{name}: ", after)
    if arguments and text.width(wrapped.rpartition("\n")[2]) > _WIDTH:
        wrapped = layout.annotation(hint, 4, f"{name}: ", f" = {declare}(")
        return _call_below("    " + wrapped, ", ".join(arguments), arguments)
    return "    " + wrapped


def _call_below(
    opening: str, given: str, arguments: tuple[str, ...], indent: int = 4
) -> str:
    pad = " " * indent
    if indent + 4 + text.width(given) <= _WIDTH or given in arguments:
        return f"{opening}\n{pad}    {given}\n{pad})"
    items = "".join(f"{pad}    {argument},\n" for argument in arguments if argument)
    return f"{opening}\n{items}{pad})"


def _bracket(name: str, items: list[str]) -> layout.Call:
    return layout.Call(f"{name}[", tuple(layout.Item("", i) for i in items), "]")


def _annotated(union: str, mark: layout.Call) -> layout.Call:
    items = (layout.Item("", union), layout.Item("", mark))
    # What does not fit on one line is one item a line: easier to read.
    return layout.Call("Annotated[", items, "]", tall=True)


def alias_line(name: str, value: layout.Node) -> str:
    """Write `Name: TypeAlias = value` at the left margin, as formatters leave it.

    A name that leaves no room for that is assigned without the word.
    """
    before = f"{name}: TypeAlias = "
    flat = layout.flat(value)
    roomy = text.width(before + _opening(value)) <= _WIDTH
    short = text.width(flat) + 4 <= _WIDTH and text.width(before) < _WIDTH
    if not (roomy or short or text.width(before + flat) <= _WIDTH):
        before = f"{name} = "
    return _assigned(before, value)


def _opening(value: layout.Node) -> str:
    """Give what stands on the first line of a value that is broken in its brackets."""
    if isinstance(value, layout.Call):
        return value.open
    flat = layout.flat(value)
    if len(layout.split(flat, " | ")) > 1 or not flat.endswith("]"):
        return "("
    return flat.partition("[")[0] + "["


def _assigned(before: str, value: layout.Node) -> str:
    """Write an assignment on one line, broken in its brackets, or in parentheses."""
    flat = layout.flat(value)
    if text.width(before + flat) <= _WIDTH:
        return before + flat
    roomy = text.width(before + _opening(value)) <= _WIDTH
    if not roomy and text.width(flat) + 4 <= _WIDTH:
        return f"{before}(\n    {flat}\n)"
    if not isinstance(value, layout.Call):
        return layout.annotation(flat, 0, before, parenthesize=True)
    if not roomy:
        inner = "    " + _broken(value, 4)
        if all(text.width(line) <= _WIDTH for line in inner.split("\n")):
            return f"{before}(\n{inner}\n)"
    return before + _broken(value, 0)


def _one(value: layout.Call, indent: int) -> str:
    """Give the items on one line, if they fit."""
    line = ", ".join(layout.flat(item.node) for item in value.items)
    return line if indent + text.width(line) <= _WIDTH else ""


def _broken(value: layout.Call, indent: int) -> str:
    """Write what is in brackets on a line of its own, or one item a line."""
    pad = " " * (indent + 4)
    items = [item.node for item in value.items]
    one = "" if value.tall else _one(value, indent + 4)
    if one and len(items) > 1:
        lines = [pad + one]
    else:
        lines = [pad + _item(item, indent + 4) for item in items]
        if len(items) == 1:
            lines = [line.removesuffix(",") for line in lines]
    return "\n".join((value.open, *lines, " " * indent + value.close))


def _item(item: layout.Node, indent: int) -> str:
    if isinstance(item, str) and " | " in item:
        return layout.inside(item, indent, ",")
    return layout.lay(item, indent, "", ",")


def _recursive(name: str, flat: str) -> str:
    """Write an alias that leads back to itself; its value is read when it is needed."""
    return _assigned(
        f"{name} = ", layout.call("TypeAliasType", text.string(name), text.string(flat))
    )
