"""Models that another engine than the built-in one has written."""

from __future__ import annotations

from collections.abc import Mapping

from ..frozen import dataclass


@dataclass(frozen=True, slots=True)
class ForeignModels:
    """One module of models and what its names are."""

    source: str
    """Text of the module, in Black's style."""

    classes: Mapping[str, str]
    """Planned name -> name in the module; they differ where it had to rename."""

    needs_extensions: bool
    """Whether it imports `typing_extensions`."""

    fields: Mapping[tuple[str, str], str]
    """(planned name, wire name) -> attribute, only of what has fields."""
