"""A change of many files that is seen as done or not done, whatever kills the program.

New contents are staged in a folder beside their targets; then a journal lists what is
to be renamed and removed; from the moment it stands, the change counts as made. Whoever
works in the folder next carries out what the journal still lists.

Nothing waits for the disk: a failure of power may leave a part of what was made, and
what is generated can be generated again.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass
from .paths import Folder, is_safe

STAGE = ".clientwright-stage"
JOURNAL = "journal.json"
_STAGED = re.compile(r"[0-9]{1,9}\Z")


@dataclass(frozen=True, slots=True)
class Journal:
    """What is left to do: (staged name, path) to rename in order, paths to remove."""

    rename: tuple[tuple[str, str], ...]
    remove: tuple[str, ...]


def recover(folder: Path) -> bool:
    """Finish a change that was interrupted, or clear away one that had not begun.

    Returns whether there was one to finish. Raises `GenerationError` when it cannot be
    finished.
    """
    stage = folder / STAGE
    if stage.is_symlink() or not stage.is_dir():
        return False
    file = stage / JOURNAL
    if not file.is_file() or file.is_symlink():
        shutil.rmtree(stage, ignore_errors=True)
        return False
    _carry_out(folder, _read(file))
    return True


def recover_around(folder: Path) -> None:
    """Finish what was interrupted in a folder, and what was from one above it.

    A change of several folders has its journal where all of them are. Raises
    `GenerationError`.
    """
    for above in reversed(folder.parents):
        if (above / STAGE / JOURNAL).is_file():
            recover(above)
    recover(folder)


def change(
    folder: Path, contents: Sequence[tuple[str, bytes]], remove: Iterable[str]
) -> None:
    """Write files and remove others, all or nothing; `folder` is made when missing.

    Raises `GenerationError` when staging fails, and then leaves no trace.
    """
    created = _make_folder(folder)
    stage = folder / STAGE
    done = False
    try:
        with _made(stage):
            _stage(stage, folder, contents, tuple(remove))
        done = True
    except OSError as error:
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(str(folder), "")) from error
    finally:
        if not done:
            for one in created:
                _remove_empty(one)
    _carry_out(folder, _read(stage / JOURNAL))


@contextmanager
def _made(stage: Path) -> Iterator[None]:
    """Make the stage, which must not be there, and remove it on any failure."""
    stage.mkdir()
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            shutil.rmtree(stage, ignore_errors=True)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and its parents; give those that were missing, inmost first."""
    missing = [folder, *folder.parents]
    missing = missing[: next(i for i, one in enumerate(missing) if one.exists())]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"cannot make the output folder: {error.strerror}"
        raise GenerationError(msg, Place(str(folder), "")) from error
    return missing


def _stage(
    stage: Path,
    folder: Path,
    contents: Sequence[tuple[str, bytes]],
    remove: tuple[str, ...],
) -> None:
    inside = Folder(folder)
    for index, (path, content) in enumerate(contents):
        inside.target(path)
        with open(f"{stage}/{index}", "xb") as file:
            file.write(content)
    journal = {
        "rename": [[str(index), path] for index, (path, _) in enumerate(contents)],
        "remove": list(remove),
    }
    draft = stage / "journal.draft"
    with draft.open("x", encoding="utf-8") as text:
        json.dump(journal, text)
    draft.replace(stage / JOURNAL)


def _read(file: Path) -> Journal:
    """Read a journal, which may have been put there by anyone."""
    try:
        return _journal(json.loads(file.read_bytes()))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        msg = "an interrupted run left a journal that cannot be used"
        hint = "remove that folder"
        raise GenerationError(msg, Place(str(file), ""), hint) from error


def _journal(data: Any) -> Journal:
    """Take a journal out of JSON; raises `ValueError` and its like for any other."""
    rename = tuple((staged, path) for staged, path in data["rename"])
    journal = Journal(rename, tuple(data["remove"]))
    staged = [one for one, _ in rename]
    paths = [*(path for _, path in rename), *journal.remove]
    if not all(isinstance(one, str) for one in (*staged, *paths)):
        raise TypeError("paths are text")
    if not (all(map(is_safe, paths)) and all(map(_STAGED.match, staged))):
        raise ValueError("paths lead out of the folder")
    return journal


def _carry_out(folder: Path, journal: Journal) -> None:
    stage = folder / STAGE
    inside = Folder(folder)
    made: set[str] = set()
    try:
        for staged, path in journal.rename:
            source = f"{stage}/{staged}"
            if not _is_file(source):
                continue  # renamed before the interruption
            file = inside.target(path)
            parent = file.rpartition("/")[0]
            if parent not in made:
                Path(parent).mkdir(parents=True, exist_ok=True)
                made.add(parent)
            os.replace(source, file)
        for path in journal.remove:
            Path(inside.target(path)).unlink(missing_ok=True)
            _remove_empty_parents(folder, path)
        (stage / JOURNAL).unlink()
        shutil.rmtree(stage)
    except OSError as error:
        msg = f"cannot finish writing: {error.strerror}"
        hint = "run the command again; it goes on where this one stopped"
        raise GenerationError(msg, Place(str(folder), ""), hint) from error


def _is_file(path: str) -> bool:
    """Tell whether a regular file, not a link to one, is there."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except FileNotFoundError:
        return False


def _remove_empty_parents(folder: Path, path: str) -> None:
    parts = path.split("/")[:-1]
    while parts and _remove_empty(folder.joinpath(*parts)):
        parts.pop()


def _remove_empty(folder: Path) -> bool:
    """Remove a folder when nothing but compiled Python is in it."""
    cache = folder / "__pycache__"
    try:
        if [one.name for one in folder.iterdir()] == ["__pycache__"]:
            shutil.rmtree(cache)
        folder.rmdir()
    except OSError:
        return False  # it is in use, or gone already
    return True
