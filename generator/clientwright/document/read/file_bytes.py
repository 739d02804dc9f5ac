"""Files as bytes, whoever reads them."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from ...diagnostics import GenerationError, Place
from .limits import Limits, exceeded


def is_url(path_or_url: str) -> bool:
    """Tell an address from a path (`C:\\api.yaml` is a path)."""
    scheme, colon, rest = path_or_url.partition(":")
    return bool(colon) and rest.startswith("//") and len(scheme) > 1


STANDARD_INPUT = "-"
"""The name of a document that comes through standard input."""


@cache
def read_standard_input(most: int) -> bytes:
    """Return what comes through standard input, which can be read only once.

    Raises:
        GenerationError: It is larger than the limit.
    """
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise exceeded("bytes", most, Place(STANDARD_INPUT, ""))
    return data


def local_path(address: str) -> str:
    """Return the path of a `file:` URL (RFC 8089); anything else as it is.

    Raises:
        GenerationError: The URL names a file of another host.
    """
    if not address.lower().startswith("file:"):
        return address
    from urllib.request import url2pathname  # half of what a small run costs

    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost"):
        msg = "the address names a file of another host"
        raise GenerationError(msg, Place(address, ""))
    return url2pathname(parts.path)


_HOST = re.compile(r"(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?/")


def near(path: Path) -> str | None:
    """Return a hint at a file of nearly this name, or at the address that it may be."""
    try:
        if path.exists():
            return None
        names = [one.name for one in path.parent.iterdir()]
    except (OSError, ValueError):
        names = []
    found = [one for one in names if one.partition(".")[0] == path.name]
    found = found or get_close_matches(path.name, names, 1)
    if found:
        return f"did you mean `{path.with_name(found[0])}`?"
    is_address = _HOST.match(str(path)) is not None
    return "an address begins with `https://` or `http://`" if is_address else None


def is_made(folder: Path) -> bool:
    """Return whether a folder holds a package that was made."""
    try:
        return (folder / ".clientwright.json").is_file()
    except (OSError, ValueError):
        return False  # a name that no file can have


def made_here() -> list[str]:
    """List the folders of the working directory that hold packages that were made."""
    try:
        names = sorted(one.name for one in Path().iterdir())
    except OSError:
        return []
    return [name for name in names if is_made(Path(name))]


def refuse_made(path: str) -> None:
    """Raise `GenerationError` for the folder of a package, which is no document."""
    if is_made(Path(path)):
        document = Path(path) / "openapi.json"
        raise GenerationError(
            f"`{path}` is a package that was made, not a document",
            hint=f"its document is {document}; `clientwright verify {path}` proves it",
        )


def read_file(path: Path, file: str, limits: Limits) -> bytes:
    """Read a file, no more of it than the limit.

    Raises:
        GenerationError: It cannot be read, is too large, or a pipe of some folder.
    """
    refuse_pipe(path, file)
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.bytes + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable file name"
        raise GenerationError(
            f"the file cannot be read: {reason}", Place(file, ""), near(path)
        ) from None
    if len(data) > limits.bytes:
        raise exceeded("bytes", limits.bytes, Place(file, ""))
    return data


def refuse_pipe(path: Path, file: str) -> None:
    """Raise `GenerationError` for a pipe that lies in a folder: it might never end.

    A shell's own (`<(…)`) are below `/dev` or `/proc`.
    """
    try:
        is_pipe = stat.S_ISFIFO(path.stat().st_mode)
    except (OSError, ValueError):
        return  # Reading it says why it cannot be read.
    if is_pipe and not str(path.absolute()).startswith(("/dev/", "/proc/")):
        hint = "`-` is standard input"
        raise GenerationError("this is a pipe, and no file", Place(file, ""), hint)


def line_ends_aside(data: bytes) -> bytes:
    """Return a text as it is compared: a checkout may end its lines as Windows does."""
    return data.replace(b"\r\n", b"\n")


def read_regular(path: Path) -> bytes:
    """Read a file of a folder that may be anybody's.

    Raises:
        OSError: It cannot be read, or is none: reading a pipe might never end.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return file.read()
