"""Files as a git revision has them."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

from ..diagnostics import GenerationError, Place

_SECONDS = 120


def extract(revision: str, folder: Path, into: Path) -> Path:
    """Write a folder as a revision has it below `into`, and give where it is.

    Raises `GenerationError` where git, the repository or the revision is missing.
    """
    git = shutil.which("git")
    if git is None or revision.startswith("-"):
        msg = f"`{revision[:100]}` cannot be looked up: git is needed"
        raise GenerationError(msg)
    folder = folder.resolve()
    root = _git(git, folder, "rev-parse", "--show-toplevel").decode().strip()
    inside = folder.relative_to(Path(root).resolve())
    archive = _git(
        git, Path(root), "archive", "--format=zip", revision, "--", str(inside)
    )
    with ZipFile(io.BytesIO(archive)) as files:
        files.extractall(into)  # links as files, and nothing above the folder
    return into / inside


def _git(git: str, folder: Path, *arguments: str) -> bytes:
    try:
        result = subprocess.run(
            [git, "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        msg = f"git does not respond: {error}"
        raise GenerationError(msg, Place(str(folder), "")) from error
    if result.returncode != 0:
        said = result.stderr.decode("utf-8", "replace").strip().splitlines()
        msg = f"git cannot do that: {said[0] if said else arguments[0]}"
        raise GenerationError(msg, Place(str(folder), ""))
    return result.stdout
