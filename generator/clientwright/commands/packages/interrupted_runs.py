"""Runs that were interrupted: commands that write finish them, others say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ...diagnostics import Collector
from ...output.journal import interrupted, recover
from ...output.lock import locked
from ..terminal.console import Console


@contextmanager
def writing(folders: Iterable[Path], console: Console) -> Iterator[None]:
    """Have folders to oneself, and finish first what was interrupted in them.

    Raises `GenerationError` where that cannot be finished.
    """
    chosen = [folder.resolve() for folder in folders]

    def waiting(folder: Path) -> None:
        console.status(f"waiting for another run in {folder}")

    with locked(chosen, waiting):
        collector = Collector()
        for folder in chosen:
            recover(folder, collector)
        console.diagnostics(collector)
        yield


def reading(folders: Iterable[Path], console: Console) -> None:
    """Say of folders that a run was interrupted in them; nothing is touched."""
    found = {interrupted(folder.resolve()) for folder in folders} - {None}
    for folder in sorted(map(str, found)):
        console.say("warning", f"{folder}: a run was interrupted here")
    if found:
        console.say("hint", "run `clientwright generate` to finish it")
