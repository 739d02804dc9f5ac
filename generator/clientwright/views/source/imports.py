"""Import lines, from the names that a module's source needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from . import layout

STANDARD = {
    "Any": "typing",
    "Annotated": "typing",
    "Final": "typing",
    "Literal": "typing",
    "TYPE_CHECKING": "typing",
    "Never": "typing",
    "Required": "typing",
    "overload": "typing",
    "TypeAlias": "typing",
    "Union": "typing",
    "IO": "typing",
    "BinaryIO": "typing",
    "Awaitable": "collections.abc",
    "Callable": "collections.abc",
    "Coroutine": "collections.abc",
    "AsyncIterable": "collections.abc",
    "AsyncIterator": "collections.abc",
    "Iterable": "collections.abc",
    "Iterator": "collections.abc",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "datetime": "datetime",
    "date": "datetime",
    "time": "datetime",
    "timedelta": "datetime",
    "Decimal": "decimal",
    "PathLike": "os",
    "Path": "pathlib",
    "UUID": "uuid",
    "cached_property": "functools",
}
"""Names that annotations may use, and the module of the standard library."""

THIRD = {
    "TypeAliasType": "typing_extensions",
    "TypedDict": "typing_extensions",
    "with_config": "pydantic",
}
"""Likewise, of the packages that a package depends on."""


def block(
    names: Iterable[str],
    local: dict[str, str],
    taken: Collection[str] = (),
    own: Collection[str] = (),
) -> str:
    """Write the import lines that `names` need, `from __future__` not included.

    `local` gives the relative module of each name of the package: `{"models": "..",
    "Resource": ".._runtime.client"}`; `taken` are those that are imported under a
    private alias, `own` those that the module itself defines: a class `Decimal` is not
    the standard one.
    """
    used = set(names).difference(own)
    standard: dict[str, set[str]] = defaultdict(set)
    third: dict[str, set[str]] = defaultdict(set)
    ours: dict[str, set[str]] = defaultdict(set)
    plain = {"builtins as _builtins"} if "_builtins" in used else set[str]()
    for name in used:
        bare = name[1:] if name.startswith("_") and name[1:] in taken else name
        written = name if bare == name else f"{bare} as {name}"
        if bare in local:
            ours[local[bare]].add(written)
        elif bare in STANDARD:
            standard[STANDARD[bare]].add(written)
        elif bare in THIRD:
            third[THIRD[bare]].add(written)
    groups = [
        [f"import {name}" for name in sorted(plain)]
        + [layout.import_from(m, standard[m]) for m in sorted(standard)],
        [layout.import_from(m, third[m]) for m in sorted(third)],
        [layout.import_from(m, ours[m]) for m in sorted(ours, key=_nearness)],
    ]
    return "\n\n".join("\n".join(lines) for lines in groups if lines)


def _nearness(module: str) -> tuple[int, str]:
    """Farther parents first, as isort has it."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, module
