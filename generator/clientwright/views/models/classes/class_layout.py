"""How classes and aliases of models are laid out, as both formatters leave them."""

from __future__ import annotations

from ...source import escape as text
from ...source import layout
from ...source.type_layout import annotation, inside
from ...types.expressions import Generic, Literal, Name, TypeExpression, Union

_WIDTH = 88


def class_head(name: str, *bases: str) -> str:
    """Write the first line of a class: `class Pet(Model):`."""
    line = f"class {name}({', '.join(bases)}):"
    if len(line) <= _WIDTH:
        return line
    inner = f"    {', '.join(bases)}"
    if len(bases) > 1 and len(inner) > _WIDTH:
        inner = "\n".join(f"    {base}," for base in bases)
    return f"class {name}(\n{inner}\n):"


def spaced(blocks: list[str]) -> str:
    """Set fields apart: by an empty line where one has a docstring, or is none."""
    lines: list[str] = []
    for number, block in enumerate(blocks):
        near = (blocks[number - 1], block) if number else ()
        if any(one.endswith('"""') or one.startswith("    __xml__") for one in near):
            lines.append("")
        lines.append(block)
    return "\n".join(lines)


def field_line(name: str, hint: TypeExpression, declare: str, *arguments: str) -> str:
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
        if not isinstance(hint, Name):
            below = _call_below(" " * 8 + f"{declare}(", given, arguments, 8)
            return f"    {name}: {hint} = (\n{below}\n    )"
    return _tall_field(name, hint, declare, tuple(one for one in arguments if one))


def _tall_field(
    name: str, hint: TypeExpression, declare: str, arguments: tuple[str, ...]
) -> str:
    """Write a field whose name and annotation leave no room for anything else."""
    items = "".join(f"        {one},\n" for one in arguments)
    if not isinstance(hint, Union):
        opening = text.width(f"    {name}: {_head(hint)}[")
        if isinstance(hint, Name) or opening > _WIDTH:
            # Formatters differ on a name alone; they agree on a comma at an end.
            mark = text.string(f"field {name}")
            inner = inside(hint, 8, ",")
            marked = f"Annotated[\n        {inner}\n        {mark},\n    ]"
            wrapped = f"    {name}: {marked}"
        else:
            wrapped = annotation(hint, 4, f"    {name}: ", " " * _WIDTH)
        if not declare:
            return wrapped.rstrip()
        spare = "init=False" if declare == "extras" else text.string(name)
        items = items or f"        {spare},\n"
        return f"{wrapped.rstrip()} = {declare}(\n{items}    )"
    after = f" = {declare}({', '.join(arguments)})" if declare else ""
    wrapped = annotation(hint, 4, f"{name}: ", after)
    if arguments and text.width(wrapped.rpartition("\n")[2]) > _WIDTH:
        wrapped = annotation(hint, 4, f"{name}: ", f" = {declare}(")
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


def alias_line(name: str, value: layout.Node) -> tuple[str, str]:
    """Write `Name: TypeAlias = value` at the left margin, as formatters leave it.

    A name that leaves no room for that is assigned without the word. Returns the word
    too, for the imports, or empty text.
    """
    word = "TypeAlias"
    before = f"{name}: TypeAlias = "
    flat = layout.flat(value)
    roomy = text.width(before + _opening(value)) <= _WIDTH
    short = text.width(flat) + 4 <= _WIDTH and text.width(before) < _WIDTH
    if not (roomy or short or text.width(before + flat) <= _WIDTH):
        before, word = f"{name} = ", ""
    return _assigned(before, value), word


def _opening(value: layout.Node) -> str:
    """Give what stands on the first line of a value that is broken in its brackets."""
    if isinstance(value, layout.Call):
        return value.open
    return f"{_head(value)}[" if isinstance(value, Generic | Literal) else "("


def _head(hint: layout.Node) -> str:
    return str(hint.head if isinstance(hint, Generic | Literal) else hint)


def _assigned(before: str, value: layout.Node) -> str:
    """Write an assignment on one line, broken in its brackets, or in parentheses."""
    flat = layout.flat(value)
    if text.width(before + flat) <= _WIDTH:
        return before + flat
    roomy = text.width(before + _opening(value)) <= _WIDTH
    if not roomy and text.width(flat) + 4 <= _WIDTH:
        return f"{before}(\n    {flat}\n)"
    if not isinstance(value, layout.Call | layout.Lambda | str):
        return annotation(value, 0, before, parenthesize=True)
    assert isinstance(value, layout.Call)
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
        lines = [pad + layout.lay(item, indent + 4, "", ",") for item in items]
        if len(items) == 1:
            lines = [line.removesuffix(",") for line in lines]
    return "\n".join((value.open, *lines, " " * indent + value.close))


def recursive_alias(
    name: str, value: layout.Node, kind: TypeExpression
) -> tuple[str, tuple[str, ...]]:
    """Write an alias that leads back to itself; its value is read when it is needed.

    Type checkers are given `kind`, without what only reading needs: pyright refuses a
    `TypeAliasType` that it comes to by way of another alias. Returns what it imports,
    too.
    """
    made = layout.call(
        "TypeAliasType", text.string(name), text.string(layout.flat(value))
    )
    before = f"    {name}: TypeAlias = "
    call = _quoted(kind)
    if call is None or text.width(before + call.open) > _WIDTH:
        return _assigned(f"{name} = ", made), ("TypeAliasType",)
    line = before + layout.flat(call)
    if text.width(line) > _WIDTH:
        line = before + _broken(call, 4)
    assigned = layout.lay(made, 4, f"{name} = ")
    words = ("TYPE_CHECKING", "TypeAlias", "TypeAliasType", call.name)
    return f"if TYPE_CHECKING:\n{line}\nelse:\n    {assigned}", words


def _quoted(kind: TypeExpression) -> layout.Call | None:
    """Write a union or a subscript with what is in it as text; None for a name."""
    match kind:
        case Generic(head=head, arguments=parts):
            pass
        case Union(alternatives=parts):
            head = Name("Union")
        case Literal() | Name():
            return None
    items = tuple(layout.Item("", _forward(one)) for one in parts)
    return layout.Call(f"{head}[", items, "]", name=head.text)


def _forward(part: TypeExpression) -> str:
    is_known = isinstance(part, Name) and part.name in _KNOWN
    return part.text if is_known else text.string(part.text)


_KNOWN = frozenset({"Any", "None", "bool", "bytes", "float", "int", "str"})
