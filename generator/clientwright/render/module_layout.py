"""The package alone, for a project that exists, instead of a distribution."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ir.source import SourceFile

_INSIDE = ("openapi.json", "docs/")
"""What lies beside the package in a distribution, and inside it here."""


def module_files(files: Iterable[SourceFile], package: str) -> list[SourceFile]:
    """Return the files of a package's own folder; what builds it is left out."""
    source = f"src/{package}/"
    return [
        replace(one, path=one.path.removeprefix(source))
        for one in files
        if one.path.startswith(source) or one.path.startswith(_INSIDE)
    ]
