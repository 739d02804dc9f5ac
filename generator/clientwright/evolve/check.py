"""Whether a package in a folder is what its document gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..frozen import dataclass
from ..ir.document import Json
from ..ir.source import SourceFile
from ..output import Earlier, compare


@dataclass(frozen=True, slots=True)
class State:
    """The files that are not as they would be made, by what is wrong with them."""

    edited: tuple[str, ...]
    missing: tuple[str, ...]
    different: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        """Tell whether there is nothing to do."""
        return not (self.edited or self.missing or self.different or self.stale)


def state_of(
    files: Iterable[SourceFile],
    manifest: Mapping[str, Json],
    folder: Path,
    earlier: Earlier,
) -> State:
    """Compare what would be made with what is there, without touching it.

    Raises `GenerationError` for a path that may not be written.
    """
    folder = folder.resolve()
    plan = compare(files, manifest, folder, earlier.files)
    edited = frozenset(plan.edited)
    changed = [path for path, _ in plan.changed if path not in edited]
    missing = tuple(path for path in changed if not (folder / path).exists())
    gone = frozenset(missing)
    return State(
        edited=plan.edited,
        missing=missing,
        different=tuple(path for path in changed if path not in gone),
        stale=tuple(path for path in plan.stale if path not in edited),
    )
