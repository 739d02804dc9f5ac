"""The Python surface of a package, read from its source and nothing else.

A surface is what code of a user can name: what modules export, classes with their
fields and methods, signatures and annotations. It knows nothing of the document.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

_SKIPPED = ("custom", "testing")
Annotation = ast.expr | None


@dataclass(frozen=True, slots=True)
class Argument:
    """One parameter of a function, in its place."""

    name: str
    positional: bool
    required: bool
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Function:
    """A signature."""

    arguments: tuple[Argument, ...]
    returns: Annotation
    is_async: bool
    is_property: bool


@dataclass(frozen=True, slots=True)
class Field:
    """An annotated attribute of a class."""

    annotation: Annotation
    required: bool
    """A constructor asks for it."""


@dataclass(frozen=True, slots=True)
class Class:
    """A class with what is its own, and all fields that it inherits."""

    bases: tuple[str, ...]
    fields: Mapping[str, Field]
    members: frozenset[str]
    """Attributes without annotation: members of an enum."""

    functions: Mapping[str, Function]


@dataclass(slots=True)
class Surface:
    """All of a package."""

    exports: set[str] = field(default_factory=set)
    """`module:name`, of the package itself, `models`, `errors`, `webhooks`."""

    classes: dict[str, Class] = field(default_factory=dict)
    aliases: dict[str, ast.expr] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    """Those of modules."""

    resources: dict[str, Class] = field(default_factory=dict)
    data: list[ast.expr] = field(default_factory=list)
    """What stands beside the methods: the types of responses, those of pages too."""


def read(files: Mapping[str, str]) -> Surface:
    """Read a package's files, by path; all that is not below `src/` is left out."""
    surface = Surface()
    for path, text in files.items():
        parts = path.removesuffix(".py").split("/")[2:]
        if not path.startswith("src/") or not path.endswith(".py"):
            continue
        tree = _parsed(text)
        if parts[0] in ("resources", "client"):
            for node in tree.body:
                if isinstance(node, ast.ClassDef):
                    surface.resources[node.name] = _class(node)
                elif isinstance(node, ast.AnnAssign) and node.value is not None:
                    surface.data.append(node.value)
        elif parts[0] == "_runtime":
            # Its names are not promised; annotations use what they stand for.
            surface.aliases |= _aliases(tree.body)
        elif parts[0] not in _SKIPPED:
            _module(surface, parts, tree)
    for name in list(surface.classes):
        surface.classes[name] = _inheriting(surface, name)
    return surface


def _inheriting(surface: Surface, name: str) -> Class:
    """Give a class all fields of those that it extends."""
    known = surface.classes[name]
    fields: dict[str, Field] = {}
    for base in reversed(known.bases):
        if base in surface.classes:
            fields |= _inheriting(surface, base).fields
    return replace(known, fields={**fields, **known.fields})


def above(surface: Surface, name: str) -> set[str]:
    """List the classes that one extends, those of other modules by name too."""
    bases = surface.classes[name].bases if name in surface.classes else ()
    return set(bases).union(*(above(surface, base) for base in bases))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> ast.Module:
    """Parse a file once for all surfaces that have it."""
    return ast.parse(text)


def _aliases(body: Iterable[ast.stmt]) -> dict[str, ast.expr]:
    return {
        node.target.id: node.value
        for node in body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and node.value is not None
        and _last(node.annotation) == "TypeAlias"
    }


def _module(surface: Surface, parts: list[str], tree: ast.Module) -> None:
    if parts[-1] == "__init__":
        name = ".".join(parts[:-1])
    elif parts[0] == "models":
        name = "_"  # a model is imported from `models`, wherever it lives
    else:
        name = parts[0]
    found = _aliases(tree.body)
    surface.aliases |= found
    _export(surface, name, found)
    for node in _statements(tree.body):
        match node:
            case ast.ClassDef():
                surface.classes[node.name] = _class(node)
                _export(surface, name, [node.name])
            case ast.FunctionDef():
                surface.functions[node.name] = _function(node)
                _export(surface, name, [node.name])
            case ast.ImportFrom():
                given = [one.asname for one in node.names if one.asname == one.name]
                _export(surface, name, [one for one in given if one])
            case _:
                pass


def _export(surface: Surface, module: str, names: Iterable[str]) -> None:
    if module != "_":
        surface.exports.update(
            f"{module}:{name}" for name in names if not name.startswith("_")
        )


def _statements(body: Iterable[ast.stmt]) -> Iterable[ast.stmt]:
    """Give statements as a type checker sees them."""
    for node in body:
        if isinstance(node, ast.If) and _last(node.test) == "TYPE_CHECKING":
            yield from node.body
        else:
            yield node


def _class(node: ast.ClassDef) -> Class:
    fields: dict[str, Field] = {}
    members: set[str] = set()
    functions: dict[str, Function] = {}
    for one in node.body:
        match one:
            case ast.AnnAssign(target=ast.Name(id=name)):
                fields[name] = Field(one.annotation, _is_required(one.value))
            case ast.Assign(targets=[ast.Name(id=name)]):
                members.add(name)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                functions[one.name] = _function(one)
            case _:
                pass
    bases = tuple(ast.unparse(base) for base in node.bases)
    return Class(bases, fields, frozenset(members), functions)


def _is_required(value: ast.expr | None) -> bool:
    """Tell whether a field has no default: `id: str`, or `required("orgId")`."""
    called = value.func if isinstance(value, ast.Call) else value
    return called is None or _last(called) == "required"


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    given = node.args
    plain = [*given.posonlyargs, *given.args]
    defaults = [None] * (len(plain) - len(given.defaults)) + [*given.defaults]
    arguments = [
        Argument(one.arg, True, default is None, one.annotation)
        for one, default in zip(plain, defaults, strict=True)
        if one.arg != "self"
    ]
    arguments += [
        Argument(one.arg, False, default is None, one.annotation)
        for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)
    ]
    marks = {_last(one) for one in node.decorator_list}
    is_async = isinstance(node, ast.AsyncFunctionDef)
    return Function(tuple(arguments), node.returns, is_async, "property" in marks)


def _last(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(attr=name):
            return name
        case _:
            return ""
