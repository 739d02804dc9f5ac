"""Exit codes, and files of results that are no part of a package."""

from __future__ import annotations

import secrets
import sys
from contextlib import suppress
from pathlib import Path

from ...diagnostics import GenerationError, Place

DONE = 0
FAILED = 1
UNUSABLE = 2
STANDARD_OUTPUT = Path("-")


def write_text(file: Path, text: str) -> None:
    """Write a file whole or not at all; `-` is standard output.

    The file can be read by whom the umask says. Raises `GenerationError`.
    """
    if file == STANDARD_OUTPUT:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    try:
        with draft.open("x", encoding="utf-8") as stream:
            stream.write(text)
        draft.replace(file)
    except OSError as error:
        with suppress(OSError):  # where nothing can be written, nothing can be removed
            draft.unlink(missing_ok=True)
        msg = f"cannot write: {error.strerror}"
        raise GenerationError(msg, Place(str(file), "")) from error
