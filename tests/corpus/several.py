"""Tools that look at several packages in one process, and what each of them gets.

Most of what such a tool does for a small package is done for all of them: it starts,
reads the libraries, and compiles its own code. What it finds in a package does not
depend on those beside it; where it finds anything, each is looked at alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus import tools
from corpus.tools import Package, Result, Subject

_MOST_BYTES = 6_000_000
"""Of the documents of a group; the largest documents have two thirds of it."""

_MOST = 15
"""Documents of a group."""


def groups(subjects: Sequence[Subject]) -> list[list[Subject]]:
    """Divide documents, the smallest of which come first; the largest are alone."""
    found: list[list[Subject]] = []
    room = 0
    for one in reversed(subjects):
        size = one.path.stat().st_size
        if found and size <= room and len(found[-1]) < _MOST:
            found[-1].append(one)
            room -= size
        else:
            found.append([one])
            room = _MOST_BYTES - size
    return found


def _ruff(packages: Sequence[Package]) -> Result:
    return tools.ruff(packages[0], *(one.out for one in packages))


def _mypy(packages: Sequence[Package]) -> Result:
    return tools.mypy(packages[0], *(one.source for one in packages))


SHARED: dict[str, Callable[[Sequence[Package]], Result]] = {
    "black": tools.in_blacks_style,
    "ruff": _ruff,
    "mypy": _mypy,
    "pyright": tools.pyright,
}
"""Columns that one process fills in for several packages."""


def looked_at(column: str, packages: Sequence[Package]) -> list[Result]:
    """Return what a tool finds in each of several packages, in their order."""
    named = Counter(one.source.name for one in packages)
    # Two packages of one name are one to a type checker.
    together = [one for one in packages if named[one.source.name] == 1]
    result = SHARED[column](_with_time(together)) if len(together) > 1 else None
    return [
        result
        if result is not None and result.clean and named[one.source.name] == 1
        else tools.TOOLS[column](one)
        for one in packages
    ]


def _with_time(packages: Sequence[Package]) -> list[Package]:
    """Return packages with the time of all of them."""
    options = packages[0].options
    options = replace(options, timeout=options.timeout * len(packages))
    return [replace(one, options=options) for one in packages]
