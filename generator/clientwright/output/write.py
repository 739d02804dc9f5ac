"""The only writer: puts files into a folder, all of them or none.

What is equal is not touched; what an earlier run made and this one does not is removed;
what a person changed is not overwritten.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from symtable import symtable

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass
from ..ir.document import Json
from ..ir.source import SourceFile
from .compare import Plan, compare
from .journal import STAGE, change
from .paths import MANIFEST

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did, as paths relative to the package's folder."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


class EditedFilesError(Exception):
    """Files that a person edited stand where generated ones would be written.

    `foreign`: there is no package at all in the folder, but something else.
    """

    def __init__(self, folder: Path, paths: tuple[str, ...], *, foreign: bool) -> None:
        super().__init__(f"{len(paths)} files in {folder} were edited by hand")
        self.folder = folder
        self.paths = paths
        self.foreign = foreign


def prepare(
    files: Iterable[SourceFile],
    manifest: Mapping[str, Json],
    folder: Path,
    earlier: Mapping[str, str],
    *,
    force: bool = False,
) -> Plan:
    """Find out what is to be done to make a folder hold exactly the files.

    `manifest` comes last, with the files' hashes in it; `earlier` are the hashes of the
    last one. Raises `EditedFilesError` for files changed by hand, unless `force`, and
    `GenerationError` for what cannot be written.
    """
    plan = compare(files, manifest, folder.resolve(), earlier)
    if plan.edited and not force:
        raise EditedFilesError(folder, plan.edited, foreign=not earlier)
    if not earlier and not force and (others := _others(folder)):
        raise EditedFilesError(folder, others, foreign=True)
    check_syntax(plan)
    return plan


def _others(folder: Path) -> tuple[str, ...]:
    """Return some of what is in a folder that no run of ours has filled."""
    try:
        names = sorted(one.name for one in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        msg = f"cannot read what is there: {error.strerror}"
        raise GenerationError(msg, Place(str(folder), "")) from error
    if MANIFEST in names:
        return ()  # a package of ours, whatever its manifest has become
    return tuple(name for name in names if name != STAGE)[:_SHOWN]


def commit(plan: Plan, folder: Path) -> Written:
    """Do what was planned, all or nothing; raises `GenerationError`."""
    if not plan.is_current:
        change(folder.resolve(), plan.changed, plan.stale)
    return Written(
        written=tuple(path for path, _ in plan.changed),
        unchanged=plan.unchanged,
        removed=plan.stale,
    )


def check_syntax(plan: Plan) -> None:
    """Refuse generated Python that Python cannot read; raises `GenerationError`.

    The runtime is a copy of modules that this project's own tests import.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path, content in plan.changed:
            if not path.endswith(".py") or "/_runtime/" in path:
                continue
            try:
                # Parses, and finds what each name is: all of `compile` but its code.
                symtable(content.decode(), path, "exec")
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                msg = f"the generated file is not Python, please report this: {error}"
                raise GenerationError(msg, Place(path, "")) from error
