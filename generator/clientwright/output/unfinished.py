"""What this user's runs have begun to change in a folder, and not finished.

It is kept in the user's own cache, not in the folder: what lies there may have come
with a repository or an archive, and would be instructions of whoever made that. A
record counts for one folder, names what one run staged there, and has each file's hash.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..cache import private_folder
from ..frozen import dataclass
from .paths import is_generated

_ID = re.compile(r"[0-9a-f]{32}\Z")
_HASH = re.compile(r"[0-9a-f]{64}\Z")
_KEEP = "unfinished"


@dataclass(frozen=True, slots=True)
class Begun:
    """A change that counts as made as soon as this is kept with `staged`."""

    id: str
    """Random; the name of the folder in which the run staged its files."""

    below: tuple[str, ...]
    """Folders that the run was asked to write to, relative; empty: the one itself."""

    rename: tuple[tuple[str, str], ...]
    """(path, SHA-256 of its content), in order: that of index N is staged as `N`."""

    remove: tuple[str, ...]
    staged: bool = False
    """All contents are there; without, what is there is to be cleared away."""


def keep(folder: Path, begun: Begun) -> bool:
    """Keep what a run is about to do; False where there is no place for it."""
    file = _file(folder)
    if file is None:
        return False
    content = {
        "folder": str(folder),
        "id": begun.id,
        "below": list(begun.below),
        "rename": [list(one) for one in begun.rename],
        "remove": list(begun.remove),
        "staged": begun.staged,
    }
    draft = file.with_suffix(f".{begun.id}")
    try:
        draft.write_text(json.dumps(content), encoding="utf-8")
        draft.replace(file)
    except (OSError, UnicodeError):
        draft.unlink(missing_ok=True)
        return False
    return True


def find(folder: Path) -> Begun | None:
    """Return what was begun in a folder; None too where that makes no sense."""
    file = _file(folder)
    if file is None:
        return None
    try:
        data = json.loads(file.read_bytes())
        return _begun(data) if data["folder"] == str(folder) else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def forget(folder: Path) -> None:
    """Drop what was kept of a folder."""
    file = _file(folder)
    if file is not None:
        file.unlink(missing_ok=True)


def _begun(data: Any) -> Begun:
    """Take a record out of JSON; raises `ValueError` and its like for any other."""
    begun = Begun(
        id=data["id"],
        below=tuple(data["below"]),
        rename=tuple((path, digest) for path, digest in data["rename"]),
        remove=tuple(data["remove"]),
        staged=data["staged"] is True,
    )
    paths = [*(path for path, _ in begun.rename), *begun.remove]
    hashes = all(_HASH.match(digest) for _, digest in begun.rename)
    if not (_ID.match(begun.id) and hashes and are_generated(paths, begun.below)):
        raise ValueError("this is no record of a run")
    return begun


def are_generated(paths: Iterable[str], below: tuple[str, ...]) -> bool:
    """Tell whether paths are such as packages have, below folders or in the root."""
    prefixes = [f"{one}/" for one in below if one != "."]
    return all(
        is_generated(
            next((path[len(p) :] for p in prefixes if path.startswith(p)), path)
        )
        for path in paths
    ) and not any(".git" in one.casefold().split("/") for one in below)


def _file(folder: Path) -> Path | None:
    kept = private_folder(_KEEP)
    if kept is None:
        return None
    return kept / f"{hashlib.sha256(os.fsencode(folder)).hexdigest()[:32]}.json"
