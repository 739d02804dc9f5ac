"""Private aliases of names that a class hides from the annotations in it.

A method named `list` hides the builtin in its own class: `list[str]` becomes
`_builtins.list[str]`, and a module `models` becomes `_models`.
"""

from __future__ import annotations

from collections.abc import Collection

from .expressions import Generic, Literal, Name, TypeExpression, Union

BUILTINS = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "property", "set"}
    | {"str", "tuple", "type"}
)


def alias(name: str, taken: Collection[str]) -> Name:
    """Return what a name is called where `taken` are hidden."""
    return _private(name) if name in taken else Name(name)


def aliased(expression: TypeExpression, taken: Collection[str]) -> TypeExpression:
    """Return an annotation as it is written where `taken` are hidden."""
    if not taken or not any(root in taken for root in expression.roots):
        return expression
    return _renamed(expression, taken)


def _private(name: str) -> Name:
    return Name(name, "_builtins") if name in BUILTINS else Name(f"_{name}")


def _renamed(expression: TypeExpression, taken: Collection[str]) -> TypeExpression:
    match expression:
        case Name():
            if expression.roots[0] not in taken:
                return expression
            if expression.module:
                return Name(expression.name, f"_{expression.module}")
            return _private(expression.name)
        case Literal():
            return Literal(expression.values, alias("Literal", taken))
        case Generic():
            head = _renamed(expression.head, taken)
            assert isinstance(head, Name)
            return Generic(
                head, tuple(_renamed(one, taken) for one in expression.arguments)
            )
        case Union():
            return Union(tuple(_renamed(one, taken) for one in expression.alternatives))
