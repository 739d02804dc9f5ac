"""Python source that `black` and `ruff format` leave as it is, by construction.

An expression is a tree of `Call`s; it stands on one line where it fits into 88
columns. Else the arguments of a call stand on one line of their own, and where they do
not fit there, or in a display, one item a line, each with a trailing comma.
Annotations are in the tree as data; what a tree names is read from it (`roots`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ...frozen import dataclass
from ..types.expressions import Generic, TypeExpression
from . import escape as text
from .type_layout import INDENT, annotation, inside, subscript
from .type_layout import WIDTH as WIDTH


@dataclass(frozen=True, slots=True)
class Call:
    """A bracketed list: `Query("id", explode=False)`, `{"a": 1}`, `("x",)`."""

    open: str
    """`Query(`, `{`, `(`."""

    items: tuple[Item, ...]
    close: str = ")"
    single_comma: bool = False
    """A tuple: one item is followed by a comma even on one line."""

    tall: bool = False
    """One item a line even where all would fit on one."""

    name: str = ""
    """What has to be imported or defined for the head: `Query`."""


@dataclass(frozen=True, slots=True)
class Lambda:
    """`lambda: <annotation>`: a type that is looked up when it is needed."""

    annotation: TypeExpression


Node: TypeAlias = str | Call | Lambda | TypeExpression
"""Text is source that names nothing to import: a literal, a local variable."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: `before` is `name=` or `"key": ` or empty."""

    before: str
    node: Node


_DISPLAYS = frozenset("([{")
"""What formatters put one item a line as soon as it does not fit on one."""


def call(name: str, *positional: Node, **keywords: Node | None) -> Call:
    """Make `name(positional, keyword=value)`; keywords of None are left out."""
    items = [Item("", node) for node in positional]
    items += [Item(f"{key}=", v) for key, v in keywords.items() if v is not None]
    return Call(name + "(", tuple(items), name=name)


def mapping(items: Iterable[tuple[str, Node]]) -> Call:
    """Make a dict display; keys are source text."""
    return Call("{", tuple(Item(f"{key}: ", node) for key, node in items), "}")


def sequence(items: Iterable[Node]) -> Call:
    """Make a tuple display."""
    return Call("(", tuple(Item("", node) for node in items), ")", single_comma=True)


def flat(node: Node) -> str:
    """Write an expression on one line."""
    if isinstance(node, str):
        return node
    if isinstance(node, Lambda):
        return f"lambda: {node.annotation.text}"
    if not isinstance(node, Call):
        return node.text
    inner = ", ".join([item.before + flat(item.node) for item in node.items])
    comma = "," if node.single_comma and len(node.items) == 1 else ""
    return f"{node.open}{inner}{comma}{node.close}"


def lay(node: Node, indent: int = 0, before: str = "", after: str = "") -> str:
    """Write an expression that starts after `before` and is followed by `after`.

    `indent` counts the columns of the line that it starts on. Gives `before` and
    `after` too, without the first line's indentation.
    """
    if isinstance(node, str):
        return before + node + after
    if not isinstance(node, Call | Lambda):
        return before + inside(node, indent, after)
    if isinstance(node, Lambda) or not (node.tall and node.items):
        line = before + flat(node) + after
        if indent + text.width(line) <= WIDTH:
            return line
        if isinstance(node, Lambda):
            return annotation(
                node.annotation, indent, f"{before}lambda: ", after, parenthesize=True
            )
        if not node.items:
            return line
    pad = " " * (indent + INDENT)
    end = " " * indent + node.close + after
    if node.open not in _DISPLAYS and not node.tall:
        line = pad + ", ".join([item.before + flat(item.node) for item in node.items])
        comma = "," if node.open.startswith("def ") and len(node.items) == 1 else ""
        if text.width(line + comma) <= WIDTH:
            return "\n".join((before + node.open, line + comma, end))
    parts = [
        pad + lay(item.node, indent + INDENT, item.before, ",") for item in node.items
    ]
    return "\n".join((before + node.open, *parts, end))


def roots(*nodes: Node) -> Iterator[str]:
    """Yield what the source names that must be imported or defined."""
    for node in nodes:
        if isinstance(node, Call):
            if node.name:
                yield node.name
            yield from roots(*[item.node for item in node.items])
        elif isinstance(node, Lambda):
            yield from node.annotation.roots
        elif not isinstance(node, str):
            yield from node.roots


def assignment(name: str, hint: TypeExpression, node: Node, indent: int = 0) -> str:
    """Write `name: hint = node`, without the first line's indentation.

    `hint` is one subscript (`Operation[models.Thing]`) or a name.
    """
    before = f"{name}: "
    divides = isinstance(node, Call) and node.items
    opening = node.open if isinstance(node, Call) and divides else flat(node)
    room = WIDTH - indent
    if text.width(f"{before}{hint} = {opening}") <= room:
        return lay(node, indent, f"{before}{hint} = ")
    if text.width(f"{before}{hint} = (") <= room:
        inner = indent + INDENT
        value = lay(node, inner)
        return f"{before}{hint} = (\n{' ' * inner}{value}\n{' ' * indent})"
    if isinstance(hint, Generic):
        arguments = ", ".join(one.text for one in hint.arguments)
        if indent + INDENT + text.width(arguments) <= WIDTH:
            pad = " " * indent
            last = lay(node, indent, "] = ")
            return f"{before}{hint.head}[\n{pad}    {arguments}\n{pad}{last}"
    head = subscript(hint, indent, before, " = (").removesuffix("(")
    *lines, last = head.split("\n")
    return "\n".join((*lines, lay(node, indent, last)))


def returned(node: Call, indent: int, await_: str = "") -> str:
    """Write `return node`, in parentheses where only they make its head fit."""
    return headed("return ", node, indent, await_)


def headed(before: str, node: Call, indent: int, await_: str = "") -> str:
    """Write a call after `return ` or `name = `."""
    whole = text.width(before + await_ + flat(node))
    opening = text.width(before + await_ + node.open) if node.items else whole
    inner = indent + INDENT
    alone = opening - text.width(before)
    fits = indent + whole <= WIDTH and not node.tall
    if fits or indent + opening <= WIDTH or inner + alone > WIDTH:
        return lay(node, indent, before + await_)
    return f"{before}(\n{' ' * inner}{lay(node, inner, await_)}\n{' ' * indent})"


def parameter(
    name: str, hint: TypeExpression, default: str = "", indent: int = 8
) -> str:
    """Write one parameter of a signature, comma included, without indentation."""
    after = f" = {default}," if default else ","
    return annotation(hint, indent, f"{name}: ", after)


def returns(hint: TypeExpression, indent: int = 4) -> str:
    """Write the end of a signature that has one parameter a line: `) -> hint:`."""
    return annotation(hint, indent, ") -> ", ":")


def stub_returns(hint: TypeExpression, indent: int = 4) -> str:
    """Write the end of a signature without a body: `) -> hint: ...`."""
    return annotation(hint, indent, ") -> ", ": ...")


def function_head(name: str, parameter: str, hint: TypeExpression) -> str:
    """Write `def name(parameter) -> hint:`, of a function with one parameter."""
    line = f"def {name}({parameter}) -> {hint}:"
    if text.width(line) <= WIDTH:
        return line
    return f"def {name}(\n    {parameter},\n{returns(hint, 0)}"


def class_head(name: str, *bases: Node) -> str:
    """Write `class name(base):`."""
    return lay(call(f"class {name}", *bases), 0, "", ":")


def arguments(names: Iterable[str]) -> Call:
    """Make the dict that hands arguments on: `{"id": id, "page_size": page_size}`."""
    return mapping((text.string(name), name) for name in names)


def listing(items: Iterable[str], indent: int = 4) -> str:
    """Write items one a line, each with its comma, indented but for the first."""
    return (",\n" + " " * indent).join(items) + ","


def import_from(module: str, names: Iterable[str], indent: int = 0) -> str:
    """Write `from module import …` with names in isort's case-sensitive order."""
    ordered = sorted(set(names), key=_import_key)
    line = f"from {module} import {', '.join(ordered)}"
    if indent + text.width(line) <= WIDTH:
        return line
    items = listing(ordered, indent + INDENT)
    pad = " " * indent
    return f"from {module} import (\n{pad}    {items}\n{pad})"


def _import_key(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then the rest, as ruff's `order-by-type` has it."""
    bare, _, alias = name.partition(" as ")
    if bare.isupper() and len(bare) > 1:
        return 0, bare, alias
    return (1, bare, alias) if bare[:1].isupper() else (2, bare, alias)
