"""A file to be written."""

from __future__ import annotations

from ..frozen import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a package; `path` is relative to its folder, with `/`."""

    path: str
    text: str

    once: bool = False
    """Hand-made from then on: written where there is none, and never changed."""
