"""Patterns of Python, written in Python.

A name in capitals stands for any expression: the same one wherever it stands again.
`*ARGS`, `**KEYS` among the arguments of a call, and `**REST` in a dictionary, stand for
all that is left; keywords and keys fit in any order. `BODY`, as the only statement of a
class, stands for all of them; the name of a class in a pattern is any name.

    match(`Query(NAME, *ARGS, **KEYS)`, `Query("a", explode=False)`)
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Held: TypeAlias = Mapping[str, object]
"""What the names of a pattern stand for: a node, or a list of them."""


def match(pattern: ast.AST, node: ast.AST) -> Held | None:
    """Return what the names of a pattern stand for in a node; None: it does not fit."""
    held: dict[str, object] = {}
    return held if _fits(pattern, node, held) else None


def _variable(node: object) -> str | None:
    if isinstance(node, ast.Expr):
        node = node.value
    if isinstance(node, ast.Name) and node.id.isupper() and len(node.id) > 1:
        return node.id
    return None


def _hold(name: str, node: object, held: dict[str, object]) -> bool:
    if name in held:
        return _dumped(held[name]) == _dumped(node)
    held[name] = node
    return True


def _dumped(node: object) -> object:
    if isinstance(node, ast.AST):
        return ast.dump(node).replace("Store()", "Load()")
    return [_dumped(one) for one in node] if isinstance(node, list) else node


def _fits(pattern: object, node: object, held: dict[str, object]) -> bool:
    name = _variable(pattern)
    if name is not None and isinstance(node, ast.expr):
        return _hold(name, node, held)
    if isinstance(pattern, list) and isinstance(node, list):
        return _fits_all(pattern, node, held)
    if not isinstance(pattern, ast.AST) or type(pattern) is not type(node):
        return not isinstance(pattern, ast.AST) and pattern == node
    match pattern, node:
        case ast.Call(), ast.Call():
            same = _fits(pattern.func, node.func, held)
            return same and _fits_arguments(pattern, node, held)
        case ast.Dict(), ast.Dict():
            return _fits_entries(pattern, node, held)
        case ast.ClassDef(), ast.ClassDef():
            held[pattern.name] = node.name
            same = _fits(pattern.bases, node.bases, held)
            return same and _fits(pattern.body, node.body, held)
        case _:
            skipped = ("ctx", "type_comment", "kind", "simple")
            return all(
                _fits(getattr(pattern, field), getattr(node, field), held)
                for field in pattern._fields
                if field not in skipped
            )


def _fits_all(
    patterns: Sequence[object], nodes: Sequence[object], held: dict[str, object]
) -> bool:
    """Compare lists; the last pattern may stand for all that is left."""
    if len(patterns) == 1 and isinstance(patterns[0], ast.Expr):
        name = _variable(patterns[0])
        if name is not None:
            return _hold(name, [*nodes], held)
    if patterns and isinstance(patterns[-1], ast.Starred):
        name = _variable(patterns[-1].value)
        if name is not None:
            first = len(patterns) - 1
            same = _fits_all(patterns[:-1], nodes[:first], held)
            return same and _hold(name, [*nodes[first:]], held)
    pairs = zip(patterns, nodes, strict=False)
    return len(patterns) == len(nodes) and all(_fits(a, b, held) for a, b in pairs)


def _fits_arguments(pattern: ast.Call, node: ast.Call, held: dict[str, object]) -> bool:
    left = {one.arg: one for one in node.keywords}
    rest: str | None = None
    for one in pattern.keywords:
        if one.arg is None:
            rest = _variable(one.value)
            continue
        found = left.pop(one.arg, None)
        if found is None or not _fits(one.value, found.value, held):
            return False
    if rest is not None:
        _hold(rest, [*left.values()], held)
    elif left:
        return False
    return _fits_all(pattern.args, node.args, held)


def _fits_entries(pattern: ast.Dict, node: ast.Dict, held: dict[str, object]) -> bool:
    left = [*zip(node.keys, node.values, strict=True)]
    rest: str | None = None
    for key, value in zip(pattern.keys, pattern.values, strict=True):
        if key is None:
            rest = _variable(value)
            continue
        for number, (other, inner) in enumerate(left):
            tried = dict(held)
            if _fits(key, other, tried) and _fits(value, inner, tried):
                held.update(tried)
                del left[number]
                break
        else:
            return False
    if rest is not None:
        return _hold(rest, left, held)
    return not left


def filled(pattern: ast.AST, held: Held) -> ast.AST:
    """Return a pattern with what its names stand for."""
    made = _Filler(held).visit(copy.deepcopy(pattern))
    assert isinstance(made, ast.AST)
    return made


class _Filler(ast.NodeTransformer):
    def __init__(self, held: Held) -> None:
        self._held = held

    def visit_Name(self, node: ast.Name) -> ast.AST:
        found = self._held.get(node.id)
        if not isinstance(found, ast.AST):
            return node
        made = copy.deepcopy(found)
        if isinstance(made, ast.Name):
            made.ctx = node.ctx
        return made

    def visit_Call(self, node: ast.Call) -> ast.AST:
        arguments: list[ast.expr] = []
        for one in node.args:
            rest = self._list(one.value) if isinstance(one, ast.Starred) else None
            arguments += [self.visit(one)] if rest is None else rest
        keywords: list[ast.keyword] = []
        for pair in node.keywords:
            rest = self._list(pair.value) if pair.arg is None else None
            keywords += [self.visit(pair)] if rest is None else rest
        return ast.Call(self.visit(node.func), arguments, keywords)

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        made = ast.Dict(keys=[], values=[])
        for key, value in zip(node.keys, node.values, strict=True):
            rest = self._list(value) if key is None else None
            if rest is None:
                made.keys.append(None if key is None else self.visit(key))
                made.values.append(self.visit(value))
                continue
            made.keys += [name for name, _ in rest]
            made.values += [inner for _, inner in rest]
        return made

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        name, body = self._held.get(node.name), self._held.get("BODY")
        node.bases = [self.visit(one) for one in node.bases]
        node.name = name if isinstance(name, str) else node.name
        node.body = copy.deepcopy(body) if isinstance(body, list) else node.body
        return node

    def _list(self, node: ast.expr) -> list[Any] | None:
        found = self._held.get(_variable(node) or "")
        return copy.deepcopy(found) if isinstance(found, list) else None
