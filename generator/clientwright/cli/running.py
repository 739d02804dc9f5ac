"""Running a command: what cannot be used, and what is a defect, becomes a message."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from ..diagnostics import GenerationError, Place

if TYPE_CHECKING:
    from ..commands.terminal.console import Console

UNUSABLE = 2
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""Of a disk that takes nothing, wherever a command meets it."""


def write_every_character() -> None:
    """Let standard output take every character, wherever it goes.

    A file or a pipe gets UTF-8, as documents are, unless the user says otherwise; what
    an encoding lacks is escaped.
    """
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        chosen = out.isatty() or "PYTHONIOENCODING" in os.environ
        out.reconfigure(encoding=None if chosen else "utf-8", errors="backslashreplace")


def run_command(context: click.Context, command: Callable[[Console], int]) -> int:
    """Run a command, and turn what an input cannot do into a message."""
    from ..commands.terminal.console import Console

    console = Console(**(context.obj or {}))
    try:
        return command(console)
    except GenerationError as error:
        console.error(error)
    except BrokenPipeError:
        # What reads the output has read enough: `clientwright inspect api.yaml | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (RecursionError, MemoryError) as error:
        place = Place(str(context.params.get("spec") or "clientwright.toml"), "#")
        deep = isinstance(error, RecursionError)
        msg = f"this {'nests too deeply' if deep else 'is too large'} to be worked with"
        console.error(GenerationError(msg, place))
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            file = str(error.filename or "standard output")
            msg = f"cannot write: {error.strerror}"
            console.error(GenerationError(msg, Place(file, "")))
        else:
            _say_defect(context, console, error)
    return UNUSABLE


def _say_defect(context: click.Context, console: Console, error: Exception) -> None:
    """Print what should never happen as a message that can be reported."""
    import traceback

    place = Place(str(context.params.get("spec") or "clientwright.toml"), "#")
    msg = f"clientwright has a defect here: {type(error).__name__}: {error}"
    hint = "please report it; `-v` shows where"
    console.error(GenerationError(msg, place, hint))
    for line in traceback.format_exception(error):
        for part in line.splitlines():
            console.detail(part)
