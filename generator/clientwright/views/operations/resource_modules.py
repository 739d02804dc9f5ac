"""Which resources share a module: small ones stand beside what they are below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...frozen import dataclass
from ...ir.names import ResourceName

MOST_LINES = 400
"""Of a module with several resources."""

_SMALL = 200
"""Lines below which what has no room beside its parent goes to a module of such."""

_TINY = 60
"""Lines of what is beside its parent in any case."""


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """Resources that share a module, in the order of the document."""

    name: str
    """`playlists`; `me_player_parts` where `me_player` itself is elsewhere."""

    root: tuple[str, ...]
    """Attributes that all of them begin with."""

    resources: tuple[ResourceName, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """Resources that stand together so far: one and some of those below it."""

    resources: tuple[ResourceName, ...]
    lines: int

    @property
    def head(self) -> ResourceName:
        return self.resources[0]

    def joined(self, other: _Open) -> _Open:
        return _Open(self.resources + other.resources, self.lines + other.lines)


def share(
    resources: Sequence[ResourceName], lines: Callable[[ResourceName], int]
) -> list[ResourceModule]:
    """Share resources out to modules, from those that are deepest down on.

    A resource takes in what is below it, the smallest first, while there is room.
    """
    place = {one.attributes: number for number, one in enumerate(resources)}
    taken = {one.module for one in resources}
    below: dict[tuple[str, ...], list[_Open]] = {}
    found: list[ResourceModule] = []

    def close(module: _Open, name: str, root: tuple[str, ...]) -> None:
        ordered = sorted(module.resources, key=lambda one: place[one.attributes])
        found.append(ResourceModule(name, root, tuple(ordered)))

    for one in sorted(resources, key=lambda one: -len(one.attributes)):
        own = _Open((one,), lines(one))
        rest: list[_Open] = []
        for child in sorted(below.pop(one.attributes, ()), key=lambda one: one.lines):
            if child.lines <= _TINY or own.lines + child.lines <= MOST_LINES:
                own = own.joined(child)
            else:
                rest.append(child)
        name = f"{one.module}_parts"
        small = _fitting(rest) if name not in taken else []
        if len(small) > 1:
            taken.add(name)
            parts = small[0]
            for child in small[1:]:
                parts = parts.joined(child)
            close(parts, name, one.attributes)
            rest = [child for child in rest if child not in small]
        for child in rest:
            close(child, child.head.module, child.head.attributes)
        below.setdefault(one.attributes[:-1], []).append(own)
    for several in below.values():
        for module in several:
            close(module, module.head.module, module.head.attributes)
    return sorted(found, key=lambda module: place[module.resources[0].attributes])


def _fitting(modules: Sequence[_Open]) -> list[_Open]:
    """Return the small ones, the smallest first, as many as have room together."""
    found: list[_Open] = []
    total = 0
    for one in modules:
        total += one.lines
        if one.lines > _SMALL or total > MOST_LINES:
            break
        found.append(one)
    return found
