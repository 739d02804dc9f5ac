"""Exit codes, and files of results that are no part of a package."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..diagnostics import GenerationError, Place

DONE = 0
FAILED = 1


def write_text(file: Path, text: str) -> None:
    """Write a file whole or not at all; raises `GenerationError`."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as draft:
            draft.write(text)
        Path(name).replace(file)
    except OSError as error:
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
