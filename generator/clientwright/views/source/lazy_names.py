"""The names of an `__init__.py` that are imported on first use, module by module."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from ...frozen import dataclass
from . import escape as text
from . import layout
from .type_layout import INDENT

_COLUMN = 12
"""At which entries stand."""


@dataclass(frozen=True, slots=True)
class LazyName:
    """A name, the module that it is in, and what it is called there."""

    name: str
    module: str
    """Relative to the package, without the first dot: `invited_member`."""

    own: str = ""
    """Empty where it is the same name."""


def lazy_imports(names: Collection[LazyName]) -> tuple[str, ...]:
    """Write for type checkers, at an indentation of 4, one statement a module.

    `from .members import AsyncMembers as AsyncMembers, Members as Members`.
    """
    found = []
    for module, several in _by_module(names).items():
        parts = [f"{one.own or one.name} as {_alias(one)}" for one in several]
        found.append(layout.import_from(f".{module}", parts, 4))
    # Type checkers export what is imported under its own name, or assigned.
    assigned = [f"{one.name} = {_alias(one)}" for one in names if one.own]
    if assigned:
        found[-1] += "\n"  # A line is left free behind imports.
    return (*found, *assigned)


def _alias(one: LazyName) -> str:
    return f"_{one.name}" if one.own else one.name


def lazy_entries(names: Iterable[LazyName]) -> tuple[str, ...]:
    """Write for run time, at an indentation of 12, one entry a module.

    `"members": "AsyncMembers Members",`.
    """
    return tuple(
        _entry(module, [f"{one.name}:{one.own}".removesuffix(":") for one in several])
        for module, several in _by_module(names).items()
    )


def _entry(module: str, names: Iterable[str]) -> str:
    words = " ".join(names)
    line = f"{text.string(module)}: {text.string(words)},"
    if _COLUMN + len(line) <= layout.WIDTH:
        return line
    inner = " " * (_COLUMN + INDENT)
    body = textwrap.fill(
        words,
        layout.WIDTH,
        initial_indent=inner,
        subsequent_indent=inner,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return f'{text.string(module)}: """\n{body}\n{" " * _COLUMN}""",'


def _by_module(names: Iterable[LazyName]) -> Mapping[str, list[LazyName]]:
    found: dict[str, list[LazyName]] = defaultdict(list)
    for one in sorted(names, key=lambda one: (one.module, one.name)):
        found[one.module].append(one)
    return found
