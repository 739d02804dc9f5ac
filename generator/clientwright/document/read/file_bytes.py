"""Files as bytes, whoever reads them."""

from __future__ import annotations

from pathlib import Path

from ...diagnostics import GenerationError, Place
from .limits import Limits, exceeded


def is_url(path_or_url: str) -> bool:
    """Tell an address from a path (`C:\\api.yaml` is a path)."""
    scheme, colon, rest = path_or_url.partition(":")
    return bool(colon) and rest.startswith("//") and len(scheme) > 1


def read_file(path: Path, file: str, limits: Limits) -> bytes:
    """Read a file, no more of it than the limit.

    Raises:
        GenerationError: It cannot be read or is too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.bytes + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable file name"
        raise GenerationError(
            f"the file cannot be read: {reason}", Place(file, "")
        ) from None
    if len(data) > limits.bytes:
        raise exceeded("bytes", limits.bytes, Place(file, ""))
    return data
