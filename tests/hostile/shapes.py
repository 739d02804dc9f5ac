"""What generated files may hold, whatever the document says.

Only the statements that the templates make, expressions of no other kind than those,
and no character that shows as another than it is.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable, Iterator

from clientwright.ir.source import SourceFile
from clientwright.views.source.imports import STANDARD

STATEMENTS = (
    ast.AnnAssign,
    ast.Assert,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
    ast.Pass,
    ast.Return,
)

_NEVER = (
    ast.DictComp,
    ast.FormattedValue,
    ast.GeneratorExp,
    ast.JoinedStr,
    ast.ListComp,
    ast.NamedExpr,
    ast.SetComp,
    ast.Yield,
    ast.YieldFrom,
)
"""Expressions that no template makes."""

_MODULES = {"__future__", "builtins", "httpx2", "importlib", "pathlib", "pydantic"}
_MODULES |= {"typing_extensions", *STANDARD.values()}
_NAMES = {"exec", "eval", "compile", "open", "__import__", "getattr", "setattr"}


def faults(files: Iterable[SourceFile]) -> list[str]:
    """Say what is wrong with the files of a package: one line each, none is right."""
    found: list[str] = []
    for one in files:
        if "/_runtime/" not in one.path:
            found += [f"{one.path}: {fault}" for fault in _faults(one)]
    return found


def _faults(one: SourceFile) -> Iterator[str]:
    if one.path.endswith(".toml"):
        try:
            tomllib.loads(one.text)
        except tomllib.TOMLDecodeError as error:
            yield f"is no TOML: {error}"
    if not one.path.endswith(".py"):
        return
    try:
        tree = ast.parse(one.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        yield f"does not parse: {error}"
        return
    for number, line in enumerate(one.text.split("\n"), 1):
        if not line.isprintable():
            yield f"line {number} holds {ascii(line)[:80]}"
    for node in ast.walk(tree):
        yield from _wrong(node)


def _wrong(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.stmt) and not isinstance(node, STATEMENTS):
        yield f"line {node.lineno} is a statement of no template: {ast.unparse(node)}"
    if isinstance(node, _NEVER):
        yield f"line {node.lineno} has what no template makes: {ast.unparse(node)}"
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            pass
        case ast.Expr(value=ast.Constant(value=value)) if value is ...:
            pass
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="__init__"))):
            pass
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="importorskip"))):
            pass
        case ast.Expr():
            yield f"line {node.lineno} is code of no template: {ast.unparse(node)}"
        case ast.Import(names=names):
            for alias in names:
                if alias.name not in _MODULES:
                    yield f"line {node.lineno} imports {alias.name}"
        case ast.ImportFrom(module=module, level=0) if module not in _MODULES:
            yield f"line {node.lineno} imports from {module}"
        case ast.Call(func=ast.Name(id=name)) if name in _NAMES:
            yield f"line {node.lineno} calls {name}"
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=annotation):
            yield from _quoted(annotation)
        case ast.FunctionDef(returns=returns) | ast.AsyncFunctionDef(returns=returns):
            yield from _quoted(returns)
        case _:
            pass


def _quoted(annotation: ast.expr | None) -> Iterator[str]:
    """Find text that whoever asks for the hints would run."""
    match annotation:
        case ast.Constant(value=str()):
            yield f"line {annotation.lineno} quotes {ast.unparse(annotation)}"
        case ast.Subscript(value=ast.Name(id="Literal")):
            pass
        case ast.Subscript(value=value, slice=inside):
            of = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            marked = isinstance(value, ast.Name) and value.id == "Annotated"
            for one in of[:1] if marked else of:
                yield from _quoted(one)
        case ast.BinOp(left=left, right=right):
            yield from _quoted(left)
            yield from _quoted(right)
        case _:
            pass
