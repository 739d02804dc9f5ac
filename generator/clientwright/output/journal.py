"""A change of many files that is seen as done or not done, whatever kills the program.

New contents are staged in a folder beside their targets; then a record of what is to be
renamed and removed is kept in the user's own cache; from the moment it stands, the
change counts as made, and the next command that writes to the folder finishes it.

Nothing waits for the disk: a failure of power may leave a part of what was made, and
what is generated can be generated again.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..diagnostics import Collector, GenerationError, Place
from . import unfinished
from .paths import Folder
from .unfinished import Begun

STAGE = ".clientwright-stage"
JOURNAL = "journal.json"
"""What earlier versions left in the stage; a repository can carry one."""


def interrupted(folder: Path) -> Path | None:
    """Return the folder, or one above it, in which a run was interrupted.

    A change of several folders is recorded for the one where all of them are.
    """
    for one in (folder, *folder.parents):
        if (one / STAGE).is_dir():
            begun = unfinished.find(one)
            if begun is not None and begun.staged:
                return one
    return None


def recover(folder: Path, collector: Collector) -> None:
    """Finish changes that were interrupted in a folder and in those above it.

    What is staged in the folder itself and is not of a run of this user is cleared
    away, never carried out. Raises `GenerationError` when it cannot be finished.
    """
    for above in reversed(folder.parents):
        if (above / STAGE).is_dir():
            _finish(above)
    if not _finish(folder):
        _clear(folder, collector)


def _finish(folder: Path) -> bool:
    """Carry out what was begun in a folder; False where that is nothing."""
    begun = unfinished.find(folder)
    if begun is None or not _is_staged(folder, begun):
        return False
    if begun.staged:
        _carry_out(folder, begun)
    else:
        shutil.rmtree(folder / STAGE, ignore_errors=True)
        unfinished.forget(folder)
    return True


def _clear(folder: Path, collector: Collector) -> None:
    """Remove what is staged in a folder; a journal among it is reported."""
    unfinished.forget(folder)
    stage = folder / STAGE
    if stage.is_symlink() or not stage.is_dir():
        return
    if os.path.lexists(stage / JOURNAL):
        msg = "a journal that no run of yours left here was removed, not carried out"
        collector.warning("journal-refused", msg, Place(str(stage / JOURNAL), ""))
    shutil.rmtree(stage, ignore_errors=True)


def change(
    folder: Path,
    contents: Sequence[tuple[str, bytes]],
    remove: Iterable[str],
    below: tuple[str, ...] = (),
) -> None:
    """Write files and remove others, all or nothing; `folder` is made when missing.

    `below` names the folders, relative to `folder`, that packages are in, where it is
    not a package's own. Raises `GenerationError` when staging fails, and then leaves no
    trace, and for paths that no package has.
    """
    begun = Begun(
        id=secrets.token_hex(16),
        below=below,
        rename=tuple((p, hashlib.sha256(data).hexdigest()) for p, data in contents),
        remove=tuple(remove),
    )
    _refuse_others(folder, begun)
    created = _make_folder(folder)
    done = False
    try:
        with _made(folder / STAGE):
            _stage(folder, begun, [data for _, data in contents])
        done = True
    except OSError as error:
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(str(folder), "")) from error
    finally:
        if not done:
            for one in created:
                _remove_empty(one)
    _carry_out(folder, begun)


def _refuse_others(folder: Path, begun: Begun) -> None:
    inside = ".git" in (part.casefold() for part in folder.parts)
    for path in (*(path for path, _ in begun.rename), *begun.remove):
        if inside or not unfinished.are_generated((path,), begun.below):
            msg = f"refused to change {path[:200]!a}: no package has such a file"
            raise GenerationError(msg, Place(str(folder), ""))


@contextmanager
def _made(stage: Path) -> Iterator[None]:
    """Make the stage, which must not be there, and remove it on any failure."""
    stage.mkdir(mode=0o700)
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            shutil.rmtree(stage, ignore_errors=True)
            unfinished.forget(stage.parent)


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


def _stage(folder: Path, begun: Begun, contents: Iterable[bytes]) -> None:
    inside = Folder(folder)
    for path, _ in begun.rename:
        inside.target(path)
    own = _own(folder, begun)
    os.mkdir(own)
    unfinished.keep(folder, begun)
    for index, content in enumerate(contents):
        with open(f"{own}/{index}", "xb") as file:
            file.write(content)
    # Where nothing can be kept, what a kill leaves is made anew by the next run.
    unfinished.keep(folder, replace(begun, staged=True))


def _own(folder: Path, begun: Begun) -> str:
    """Name the folder with what this run has staged."""
    return f"{folder / STAGE}/{begun.id}"


def _is_staged(folder: Path, begun: Begun) -> bool:
    """Tell whether what a run staged is there still, and is what it staged."""
    own = _own(folder, begun)
    if not (_is(str(folder / STAGE), stat.S_ISDIR) and _is(own, stat.S_ISDIR)):
        return False
    if not begun.staged:
        return True
    for index, (_, digest) in enumerate(begun.rename):
        source = f"{own}/{index}"
        if not os.path.lexists(source):
            continue  # renamed before the interruption
        if not _is(source, stat.S_ISREG):
            return False
        with open(source, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                return False
    return True


def _carry_out(folder: Path, begun: Begun) -> None:
    own = _own(folder, begun)
    inside = Folder(folder)
    made: set[str] = set()
    try:
        for index, (path, _) in enumerate(begun.rename):
            source = f"{own}/{index}"
            if not _is(source, stat.S_ISREG):
                continue  # renamed before the interruption
            file = inside.target(path)
            parent = file.rpartition("/")[0]
            if parent not in made:
                Path(parent).mkdir(parents=True, exist_ok=True)
                made.add(parent)
            os.replace(source, file)
        for path in begun.remove:
            Path(inside.target(path)).unlink(missing_ok=True)
            _remove_empty_parents(folder, path)
        unfinished.forget(folder)
        shutil.rmtree(folder / STAGE)
    except OSError as error:
        msg = f"cannot finish writing: {error.strerror}"
        hint = "run the command again; it goes on where this one stopped"
        raise GenerationError(msg, Place(str(folder), ""), hint) from error


def _is(path: str, kind: Callable[[int], bool]) -> bool:
    """Tell whether something of a kind, not a link to it, is there."""
    try:
        return kind(os.lstat(path).st_mode)
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
