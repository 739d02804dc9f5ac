"""Results of earlier runs, in the user's cache folder, by the hash of what they are of.

A result holds as long as nothing that it depends on has changed: the document, the code
that a column runs, the package that it looks at, the tools. Keys are hashes of all
that, so nothing is ever out of date; what is not asked for any more is removed by age.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from clientwright.cache import cache_folder, keep_newest

_MOST = 30_000
"""Results that are kept: a dozen states of the program over all documents."""


def key_of(*parts: str | bytes) -> str:
    """Return the key of what is made of all these parts."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, str):
            part = part.encode("utf-8", "surrogateescape")
        digest.update(f"{len(part)}:".encode())
        digest.update(part)
    return digest.hexdigest()


def key_of_files(folder: Path, files: Iterable[Path]) -> str:
    """Return the key of files below a folder: of their names and what is in them."""
    parts: list[str | bytes] = []
    for file in sorted(files):
        parts += [file.relative_to(folder).as_posix(), file.read_bytes()]
    return key_of(*parts)


class Kept:
    """The results in one folder; None in place of a folder keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock = threading.Lock()

    def __reduce__(self) -> tuple[type[Kept], tuple[Path | None]]:
        return Kept, (self._folder,)

    @classmethod
    def of_user(cls) -> Kept:
        """Return those in the user's cache folder."""
        return cls(cache_folder() / "corpus")

    def get(self, key: str) -> dict[str, Any] | None:
        """Return a result, None where there is none that can be read."""
        if self._folder is None:
            return None
        file = self._file(key)
        try:
            found = json.loads(file.read_bytes())
            os.utime(file)
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def put(self, key: str, result: dict[str, Any]) -> None:
        """Keep a result; a run that is killed leaves it whole or not at all."""
        if self._folder is None:
            return
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        draft.write_text(json.dumps(result), encoding="utf-8")
        draft.replace(file)

    def without(self, tool: str, files: Sequence[Path], beside: str = "") -> list[Path]:
        """Return the files that a tool has not found clean before, by their bytes.

        Of those that hold the same it is the first.

        `beside` is the key of what else its verdict depends on.
        """
        known, new = self._clean(tool), []
        for one in files:
            key = key_of(beside, one.read_bytes())
            if key not in known:
                known.add(key)
                new.append(one)
        return new

    def add(self, tool: str, files: Iterable[Path], beside: str = "") -> None:
        """Keep that a tool has found files clean."""
        if self._folder is None:
            return
        lines = "".join(f"{key_of(beside, one.read_bytes())}\n" for one in files)
        with self._lock:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._list(tool).open("a", encoding="ascii") as stream:
                stream.write(lines)

    def tidy(self) -> None:
        """Remove the oldest results where there are too many."""
        if self._folder is not None and (self._folder / "results").is_dir():
            keep_newest(self._folder / "results", _MOST)

    def place(self, name: str) -> Path | None:
        """Return a folder for what a tool keeps of its own, None where nothing is."""
        return None if self._folder is None else self._folder / name

    def _clean(self, tool: str) -> set[str]:
        if self._folder is None or not self._list(tool).exists():
            return set()
        with self._lock:
            return set(self._list(tool).read_text(encoding="ascii").splitlines())

    def _list(self, tool: str) -> Path:
        return Path(self._folder or "", f"clean-{tool}.txt")

    def _file(self, key: str) -> Path:
        return Path(self._folder or "", "results", f"{key}.json")
