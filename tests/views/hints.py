"""Annotations for tests, read from Python's own syntax."""

from __future__ import annotations

import ast

from clientwright.views.types.expressions import (
    Generic,
    Literal,
    Name,
    TypeExpression,
    Union,
    name,
)


def hint(source: str) -> TypeExpression:
    """Return the annotation that source text is: `list[str] | None`."""
    return _of(ast.parse(source, mode="eval").body)


def _of(node: ast.expr) -> TypeExpression:
    match node:
        case ast.Constant(value=None):
            return name("None")
        case ast.Name(id=written):
            return name(written)
        case ast.Attribute(value=ast.Name(id=module), attr=written):
            return Name(written, module)
        case ast.BinOp(left=left, right=right):
            first = _of(left)
            others = first.alternatives if isinstance(first, Union) else (first,)
            return Union((*others, _of(right)))
        case ast.Subscript(value=ast.Name(id=head), slice=inner):
            items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if head == "Literal":
                return Literal(tuple(_quoted(one) for one in items))
            return Generic(name(head), tuple(map(_of, items)))
    raise AssertionError(ast.dump(node))


def _quoted(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, str)
    return f'"{node.value}"'
