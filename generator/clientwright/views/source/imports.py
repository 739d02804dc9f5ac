"""Imports, computed from the source that needs them, and aliases for taken names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from . import layout

STANDARD = {
    "Any": "typing",
    "Annotated": "typing",
    "Final": "typing",
    "Literal": "typing",
    "TypeAlias": "typing",
    "IO": "typing",
    "BinaryIO": "typing",
    "AsyncIterable": "collections.abc",
    "AsyncIterator": "collections.abc",
    "Iterable": "collections.abc",
    "Iterator": "collections.abc",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "datetime": "datetime",
    "date": "datetime",
    "time": "datetime",
    "Decimal": "decimal",
    "PathLike": "os",
    "UUID": "uuid",
}
"""Names that annotations may use, and the module of the standard library."""

TYPES = frozenset(
    {"Base64Bytes", "Base64UrlBytes", "Date", "DateTime", "DecimalNumber"}
    | {"DecimalText", "Number", "Time", "Uuid", "Tagged", "Untagged", "UnknownVariant"}
)
"""Names of the runtime that annotations may use."""

BUILTINS = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "property", "set"}
    | {"str", "tuple", "type"}
)

_WORD = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|(?<![\w.])([^\W\d]\w*)')


def words(source: str) -> set[str]:
    """Give the names that an expression starts from: not attributes, not strings."""
    return {word for word in _WORD.findall(source) if word}


def alias(source: str, taken: Collection[str]) -> str:
    """Write every taken name of an annotation as its private alias.

    A method named `list` hides the builtin in its own class: `list[str]` becomes
    `_builtins.list[str]`, and a module `models` becomes `_models`.
    """
    return _aliased(source, frozenset(taken)) if taken else source


@lru_cache(maxsize=4096)
def _aliased(source: str, taken: frozenset[str]) -> str:
    def replace(match: re.Match[str]) -> str:
        name = match[1]
        if name is None or name not in taken:
            return match[0]
        return f"_builtins.{name}" if name in BUILTINS else f"_{name}"

    return _WORD.sub(replace, source)


def block(
    sources: Iterable[str],
    local: dict[str, str],
    taken: Collection[str] = (),
    always: Iterable[str] = (),
    own: Collection[str] = (),
) -> str:
    """Write the import lines that `sources` need, `from __future__` not included.

    `local` gives the relative module of each name of the package: `{"models": "..",
    "Resource": ".._runtime"}`; `always` are names that are used in any case, `own`
    those that the module itself defines: a class `Decimal` is not the standard one.
    """
    used = words("\n".join(sources)).union(always)
    used.difference_update(own)
    standard: dict[str, set[str]] = defaultdict(set)
    ours: dict[str, set[str]] = defaultdict(set)
    plain = {"builtins as _builtins"} if "_builtins" in used else set[str]()
    for name in used:
        bare = name[1:] if name.startswith("_") and name[1:] in taken else name
        written = name if bare == name else f"{bare} as {name}"
        if bare in local:
            ours[local[bare]].add(written)
        elif bare in STANDARD:
            standard[STANDARD[bare]].add(written)
        elif bare in ("TypeAliasType", "deprecated"):
            standard["typing_extensions"].add(written)
    third = standard.pop("typing_extensions", set())
    groups = [
        [f"import {name}" for name in sorted(plain)]
        + [layout.import_from(m, standard[m]) for m in sorted(standard)],
        [layout.import_from("typing_extensions", third)] if third else [],
        [layout.import_from(m, ours[m]) for m in sorted(ours, key=_nearness)],
    ]
    return "\n\n".join("\n".join(lines) for lines in groups if lines)


def _nearness(module: str) -> tuple[int, str]:
    """Farther parents first, as isort has it."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, module
