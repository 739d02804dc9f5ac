"""Files that agents send and get: within one folder, and only if the user allows it."""

from __future__ import annotations

import base64
import binascii
import io
import os
from pathlib import Path
from typing import Any

from .argument_kinds import UnusableError


def given_file(data: Any, folder: str | None) -> Any:
    """Return what a method takes for a file that an agent describes.

    Raises:
        UnusableError: It is none, or lies where no file may be read.
    """
    if isinstance(data, str):
        return data
    if not isinstance(data, dict):
        raise UnusableError("a file is an object with `text` or `base64`")
    contents = [one for one in ("text", "base64", "path") if data.get(one) is not None]
    if len(contents) != 1 or not isinstance(data[contents[0]], str):
        raise UnusableError("a file has one of `text`, `base64` and `path`")
    kind, text = contents[0], data[contents[0]]
    if kind == "path":
        return inside(folder, text, must_exist=True)
    content = text.encode() if kind == "text" else _decoded(text)
    name = data.get("filename")
    if name is None:
        return content
    if not isinstance(name, str):
        raise UnusableError("`filename` is text")
    stream = io.BytesIO(content)
    stream.name = name
    return stream


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise UnusableError("`base64` is not base64") from None


def inside(folder: str | None, name: str, *, must_exist: bool) -> Path:
    """Return a path within the folder that the user allows, links resolved.

    Raises:
        UnusableError: None is allowed, it is outside or hidden (where other programs
            keep settings and secrets), or it is there or not there.
    """
    if folder is None:
        raise UnusableError("no files may be read or written (`--allow-files DIR`)")
    try:
        root = Path(os.path.realpath(folder))
        path = Path(os.path.realpath(root / name))
    except (OSError, ValueError):
        raise UnusableError("this is not a valid path") from None
    if root not in path.parents:
        raise UnusableError("this path is outside of the folder that is allowed")
    if any(part.startswith(".") for part in path.relative_to(root).parts):
        raise UnusableError("files in hidden places are left alone")
    if must_exist and not path.is_file():
        raise UnusableError("there is no such file")
    if not must_exist and os.path.lexists(path):
        raise UnusableError("there is such a file already")
    return path
