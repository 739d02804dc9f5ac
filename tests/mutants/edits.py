"""Edits of what has a name: a definition of the runtime, a construct of generated code.

A definition that is renamed, or no longer says what an edit expects, is a `StaleError`;
a line that moved is none.
"""

from __future__ import annotations

import ast
import copy
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

from mutants.patterns import filled, match


class StaleError(LookupError):
    """An edit speaks of what is no longer there."""


@dataclass(frozen=True, slots=True)
class Within:
    """An edit within one definition of a module of the runtime.

    `name` is a function, a method, a class or a constant: `Retry.delay`, `IDEMPOTENT`.
    `old` stands in it exactly once, without the indentation of the definition.
    """

    module: str
    name: str
    old: str
    new: str

    @property
    def files(self) -> str:
        """Name the file in a package."""
        return f"_runtime/{self.module}.py"

    def change(self, source: str) -> str:
        """Return the module with the edit in it; raises StaleError."""
        node = definitions(source).get(self.name)
        if node is None:
            raise StaleError(f"{self.module} does not define {self.name!r}")
        lines = source.splitlines(keepends=True)
        decorators = [one.lineno for one in getattr(node, "decorator_list", ())]
        first, last = min([node.lineno, *decorators]) - 1, node.end_lineno or 0
        text = "".join(lines[first:last])
        indent = re.match(" *", text)
        plain = textwrap.dedent(text)
        if plain.count(self.old) != 1:
            count = plain.count(self.old)
            where = f"{self.module}.{self.name}"
            raise StaleError(f"{where} has {count} times: {self.old!r}")
        changed = plain.replace(self.old, self.new)
        lines[first:last] = textwrap.indent(changed, indent[0] if indent else "")
        return "".join(lines)


def definitions(source: str) -> dict[str, ast.stmt]:
    """Return what a module defines, by qualified name; of overloads the last."""
    return dict(_defined(_read(source), ""))


def _defined(holder: ast.AST, prefix: str) -> Iterator[tuple[str, ast.stmt]]:
    function = isinstance(holder, ast.FunctionDef | ast.AsyncFunctionDef)
    for node in ast.iter_child_nodes(holder):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield f"{prefix}{node.name}", node
                yield from _defined(node, f"{prefix}{node.name}.")
            case (
                ast.AnnAssign(target=ast.Name(id=name))
                | ast.Assign(targets=[ast.Name(id=name)])
            ) if not function:
                yield f"{prefix}{name}", node
            case ast.If() | ast.Try() | ast.With() if not function:
                yield from _defined(node, prefix)
            case _:
                pass


@dataclass(frozen=True, slots=True)
class Code:
    """An edit of the first construct of generated code that fits a pattern.

    `old` and `new` are Python in which words in capitals stand for anything, as
    `patterns` has it; without `new` the construct is taken out of what it is in.
    """

    files: str
    old: str
    new: str | None
    where: tuple[tuple[str, str], ...] = ()
    """Names of the pattern, and a regular expression for the text of what is there."""

    respelled: tuple[str, str, str] | None = None
    """A name of the pattern whose text is another in `new`: what in it becomes what."""

    imports: str | None = None
    """What `new` needs beside what the module imports already."""

    def change(self, source: str) -> str | None:
        """Return a module with the edit in it; None where nothing fits."""
        read = _read(source)
        if not any(_becomes(self, node) is not None for node in _in_order(read)):
            return None
        tree: ast.Module = _Editor(self).visit(copy.deepcopy(read))
        if self.imports is not None:
            tree.body.insert(_behind_future(tree), ast.parse(self.imports).body[0])
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


@dataclass(frozen=True, slots=True)
class Default:
    """Another default of the first argument of an annotation that may be omitted."""

    files: str
    annotation: str
    value: str

    def change(self, source: str) -> str | None:
        """Return a module with the edit in it; None where nothing fits."""
        tree = copy.deepcopy(_read(source))
        for node in ast.walk(tree):
            if isinstance(node, ast.arguments):
                pairs = zip(node.kwonlyargs, node.kw_defaults, strict=True)
                for number, (one, default) in enumerate(pairs):
                    said = "" if one.annotation is None else ast.unparse(one.annotation)
                    given = default is not None and ast.unparse(default) == "omit"
                    if given and said == self.annotation:
                        node.kw_defaults[number] = ast.parse(
                            self.value, mode="eval"
                        ).body
                        return ast.unparse(tree) + "\n"
        return None


@dataclass(frozen=True, slots=True)
class First:
    """The first of several edits that fits: names differ from document to document."""

    edits: tuple[Code, ...]

    @property
    def files(self) -> str:
        """Name the files, which are those of each."""
        return self.edits[0].files

    def change(self, source: str) -> str | None:
        """Return a module with one of the edits in it; None where nothing fits."""
        tried = (edit.change(source) for edit in self.edits)
        return next((text for text in tried if text is not None), None)


Edit: TypeAlias = Within | Code | Default | First
_GONE: Final = object()


@lru_cache(maxsize=200)
def _read(source: str) -> ast.Module:
    return ast.parse(source)


@lru_cache(maxsize=200)
def _parsed(source: str) -> ast.AST:
    """Parse one statement, or the expression that it is."""
    (node,) = ast.parse(source).body
    return node.value if isinstance(node, ast.Expr) else node


def _in_order(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _in_order(child)


def _becomes(edit: Code, node: ast.AST) -> object:
    """Return what a node becomes, `_GONE` where that is nothing; None: it stays."""
    held = match(_parsed(edit.old), node)
    if held is None:
        return None
    if not all(re.fullmatch(text, _text(held[name])) for name, text in edit.where):
        return None
    if edit.new is None:
        return _GONE
    if edit.respelled is not None:
        name, old, new = edit.respelled
        held = {**held, name: ast.Constant(re.sub(old, new, _text(held[name])))}
    made = filled(_parsed(edit.new), held)
    return None if ast.dump(made) == ast.dump(node) else made


class _Editor(ast.NodeTransformer):
    """Changes the first node that fits, in the order of the source."""

    def __init__(self, edit: Code) -> None:
        self._edit = edit
        self._done = False

    def visit(self, node: ast.AST) -> Any:
        """Return what a node becomes."""
        made = None if self._done else _becomes(self._edit, node)
        if made is None:
            return node if self._done else self.generic_visit(node)
        self._done = True
        return None if made is _GONE else made


def _text(held: object) -> str:
    """Return the value of a string, else the source of what a name stands for."""
    if isinstance(held, ast.Constant) and isinstance(held.value, str):
        return held.value
    return ast.unparse(held) if isinstance(held, ast.AST) else repr(held)


def _behind_future(tree: ast.Module) -> int:
    """Return the place behind the docstring and what is of the future."""
    found = 0
    for number, node in enumerate(tree.body):
        docstring = number == 0 and ast.get_docstring(tree) is not None
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if docstring or future:
            found = number + 1
    return found
