"""Python source that `black` and `ruff format` leave as it is, by construction.

An expression is a tree of `Call`s; it stands on one line where it fits into 88
columns, and else has one item a line, each with a trailing comma, which both formatters
keep. Annotations are flat text, broken by `annotation` where they are too long.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from ...frozen import dataclass
from . import escape as text

WIDTH = 88
INDENT = 4


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


@dataclass(frozen=True, slots=True)
class Lambda:
    """`lambda: <annotation>`: a type that is looked up when it is needed."""

    annotation: str


Node: TypeAlias = str | Call | Lambda


@dataclass(frozen=True, slots=True)
class Item:
    """One item: `before` is `name=` or `"key": ` or empty."""

    before: str
    node: Node


def call(name: str, *positional: Node, **keywords: Node | None) -> Call:
    """Make `name(positional, keyword=value)`; keywords of None are left out."""
    items = [Item("", node) for node in positional]
    items += [Item(f"{key}=", v) for key, v in keywords.items() if v is not None]
    return Call(name + "(", tuple(items))


def mapping(items: Iterable[tuple[str, Node]]) -> Call:
    """Make a dict display; keys are source text."""
    return Call("{", tuple(Item(f"{key}: ", node) for key, node in items), "}")


def sequence(items: Iterable[Node]) -> Call:
    """Make a tuple display."""
    return Call("(", tuple(Item("", node) for node in items), ")", single_comma=True)


def flat(node: Node) -> str:
    """Write an expression on one line."""
    match node:
        case str():
            return node
        case Lambda():
            return f"lambda: {node.annotation}"
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
    parts = [
        pad + lay(item.node, indent + INDENT, item.before, ",") for item in node.items
    ]
    end = " " * indent + node.close + after
    return "\n".join((before + node.open, *parts, end))


def split(expression: str, separator: str) -> list[str]:
    """Split an annotation at a separator outside brackets and string literals."""
    if separator not in expression:
        return [expression]
    parts: list[str] = []
    depth, start, at, size = 0, 0, 0, len(expression)
    quote = ""
    while at < size:
        char = expression[at]
        if quote:
            if char == "\\":
                at += 1
            elif char == quote:
                quote = ""
        elif char in "\"'":
            quote = char
        elif char in "[(":
            depth += 1
        elif char in "])":
            depth -= 1
        elif depth == 0 and expression.startswith(separator, at):
            parts.append(expression[start:at].strip())
            start = at + len(separator)
        at += 1
    parts.append(expression[start:].strip())
    return parts


def annotation(
    expression: str,
    indent: int,
    before: str = "",
    after: str = "",
    *,
    parenthesize: bool = False,
) -> str:
    """Write an annotation that is too long for its line on several.

    `parenthesize` says that even a single name goes into parentheses (in a lambda).
    """
    if indent + text.width(before + expression + after) <= WIDTH:
        return before + expression + after
    union = len(split(expression, " | ")) > 1
    if union or (parenthesize and not expression.endswith("]")):
        inner = indent + INDENT
        body = _union(expression, inner)
        return f"{before}(\n{' ' * inner}{body}\n{' ' * indent}){after}"
    return _subscript(expression, indent, before, after)


def inside(expression: str, indent: int, after: str = "") -> str:
    """Write an annotation that is one of several items in brackets."""
    return _union(expression, indent, after)


def _union(expression: str, indent: int, after: str = "") -> str:
    """Write what stands alone inside brackets: on one line, or one branch a line."""
    if indent + text.width(expression + after) <= WIDTH:
        return expression + after
    first, *others = split(expression, " | ")
    pieces = [("", first), *(("| ", branch) for branch in others)]
    last = len(pieces) - 1
    lines = [
        _subscript(branch, indent, before, after if number == last else "")
        for number, (before, branch) in enumerate(pieces)
    ]
    return ("\n" + " " * indent).join(lines)


def _subscript(expression: str, indent: int, before: str, after: str) -> str:
    """Write a name or a subscript, broken inside its brackets where it is too long."""
    line = before + expression + after
    if indent + text.width(line) <= WIDTH or not expression.endswith("]"):
        return line
    head, _, rest = expression.partition("[")
    items = split(rest[:-1], ", ")
    inner = indent + INDENT
    comma = "," if len(items) > 1 else ""
    lines = [" " * inner + _union(item, inner, comma) for item in items]
    return "\n".join((f"{before}{head}[", *lines, f"{' ' * indent}]{after}"))


def assignment(name: str, hint: str, node: Node) -> str:
    """Write `name: hint = node` at the left margin, the value's items one a line.

    `hint` is one subscript (`Operation[models.Thing]`) or a name.
    """
    before = f"{name}: "
    opening = node.open if isinstance(node, Call) else flat(node)
    if text.width(f"{before}{hint} = {opening}") <= WIDTH:
        return lay(node, 0, f"{before}{hint} = ")
    if text.width(f"{before}{hint} = (") <= WIDTH:
        value = lay(node, INDENT)
        return f"{before}{hint} = (\n{' ' * INDENT}{value}\n)"
    head = _subscript(hint, 0, before, " = (").removesuffix("(")
    *lines, last = head.split("\n")
    return "\n".join((*lines, lay(node, 0, last)))


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


def parameter(name: str, hint: str, default: str = "", indent: int = 8) -> str:
    """Write one parameter of a signature, comma included, without indentation."""
    after = f" = {default}," if default else ","
    return annotation(hint, indent, f"{name}: ", after)


def returns(hint: str, indent: int = 4) -> str:
    """Write the end of a signature that has one parameter a line: `) -> hint:`."""
    return annotation(hint, indent, ") -> ", ":")


def function_head(name: str, parameter: str, hint: str) -> str:
    """Write `def name(parameter) -> hint:`, of a function with one parameter."""
    line = f"def {name}({parameter}) -> {hint}:"
    if text.width(line) <= WIDTH:
        return line
    return f"def {name}(\n    {parameter},\n{returns(hint, 0)}"


def class_head(name: str, base: str) -> str:
    """Write `class name(base):`."""
    return lay(call(f"class {name}", base), 0, "", ":")


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


def _import_key(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as ruff's `order-by-type` has it."""
    bare = name.partition(" as ")[0]
    if bare.isupper() and len(bare) > 1:
        return 0, bare
    return (1, bare) if bare[:1].isupper() else (2, bare)
