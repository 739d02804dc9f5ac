"""How much overlays may add to a document."""

from __future__ import annotations

from typing import Final

from ...diagnostics import Place
from ...ir.document import Document, Json
from ..expansion import refuse_output
from ..read.limits import Limits

_TARGET: Final = 256
"""Characters that each place which is changed is counted as."""


class Growth:
    """Counts what is added, and ends where a package would be too large.

    What is added in many places is one object until it is written: a few actions that
    copy make more of it than any memory holds.
    """

    def __init__(self, document: Document, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._added = 0

    def add(self, value: Json, times: int, place: Place) -> None:
        """Count a value that is added in so many places.

        Raises:
            GenerationError: What was added so far is too much.
        """
        self._added += times * (_TARGET + _written(value, {}))
        refuse_output(self._added, self._document, self._limits, place)


def _written(value: Json, known: dict[int, int]) -> int:
    """Return about how many characters a value is, whatever it shares with itself."""
    if isinstance(value, str):
        return len(value) + 2
    if not isinstance(value, dict | list):
        return 8
    if id(value) not in known:
        if isinstance(value, dict):
            inside = sum(
                len(str(key)) + 4 + _written(value[key], known) for key in value
            )
        else:
            inside = sum(2 + _written(item, known) for item in value)
        known[id(value)] = 2 + inside
    return known[id(value)]
