"""Failures that are one mistake seen many times: by operation, and by what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .findings import Failure


@dataclass(frozen=True, slots=True)
class Group:
    """Failures of one operation that say the same of what differs."""

    pointer: str
    what: str
    failures: tuple[Failure, ...]

    @property
    def first(self) -> Failure:
        """The failure that stands for all."""
        return self.failures[0]

    @property
    def calls(self) -> str:
        """How many calls failed so: `1 call`, `9 calls`."""
        count = len(self.failures)
        return "1 call" if count == 1 else f"{count} calls"


def grouped(failures: Iterable[Failure]) -> list[Group]:
    """Group failures, the worst operations first, and in them the worst kinds.

    What concerns the package as a whole comes before any operation.
    """
    kinds: dict[tuple[str, str], list[Failure]] = {}
    totals: dict[str, int] = {}
    for failure in failures:
        kinds.setdefault((failure.pointer, failure.what), []).append(failure)
        totals[failure.pointer] = totals.get(failure.pointer, 0) + 1
    groups = [Group(*key, tuple(several)) for key, several in kinds.items()]
    order = {pointer: at for at, pointer in enumerate(totals)}
    return sorted(
        groups,
        key=lambda group: (
            group.pointer != "#",
            -totals[group.pointer],
            order[group.pointer],
            -len(group.failures),
        ),
    )


def by_operation(groups: Iterable[Group]) -> Iterator[tuple[str, list[Group]]]:
    """Give the groups of each operation together, in their order."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(group.pointer, []).append(group)
    yield from found.items()
