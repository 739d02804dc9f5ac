"""What a run would change in a folder, found without touching it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..diagnostics import GenerationError, Place
from ..frozen import dataclass
from ..ir.document import Json
from ..ir.source import SourceFile
from .manifest import digest, encode
from .paths import MANIFEST, Folder, check_paths, is_generated


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between a folder and the files that belong there."""

    changed: tuple[tuple[str, bytes], ...]
    """New or different files, the manifest last."""

    unchanged: tuple[str, ...]
    stale: tuple[str, ...]
    """Files of the earlier run that are no longer made."""

    edited: tuple[str, ...]
    """Files that would be overwritten or removed and that a person has changed, or
    that this program did not make."""

    @property
    def is_current(self) -> bool:
        """Tell whether there is nothing to do."""
        return not self.changed and not self.stale


def is_custom(path: str) -> bool:
    """Tell files below `src/<package>/custom/`, which are never touched."""
    parts = path.split("/")
    return parts[0] == "custom" or (parts[0] == "src" and "custom" in parts[2:3])


def compare(
    files: Iterable[SourceFile],
    manifest: Mapping[str, Json],
    folder: Path,
    earlier: Mapping[str, str],
) -> Plan:
    """Compare files and their manifest with what is in a folder.

    `manifest` is without hashes; `earlier` are the hashes of the last one. Raises
    `GenerationError` for a path that may not be written.
    """
    listed = list(files)
    paths = [*(file.path for file in listed), MANIFEST]
    check_paths(paths)
    inside = Folder(folder)
    changed: list[tuple[str, bytes]] = []
    unchanged: list[str] = []
    edited: list[str] = []
    once = frozenset(file.path for file in listed if file.once or is_custom(file.path))
    for path, content in encode(listed, manifest, once):
        present = _read(inside, path)
        if present == content or (present is not None and path in once):
            unchanged.append(path)
            continue
        changed.append((path, content))
        if (
            present is not None
            and path != MANIFEST
            and earlier.get(path) != digest(present)
        ):
            edited.append(path)
    made = frozenset(paths)
    stale: list[str] = []
    for path in sorted(earlier):
        if path in made or is_custom(path) or not is_generated(path):
            continue
        present = _read(inside, path)
        if present is None:
            continue
        stale.append(path)
        if earlier[path] != digest(present):
            edited.append(path)
    return Plan(tuple(changed), tuple(unchanged), tuple(stale), tuple(edited))


def _read(folder: Folder, path: str) -> bytes | None:
    file = folder.target(path)
    try:
        with open(file, "rb") as content:
            # Git writes line ends of Windows where it is told to (`core.autocrlf`).
            return content.read().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        msg = f"cannot read what is there: {error.strerror}"
        raise GenerationError(msg, Place(file, "")) from error
