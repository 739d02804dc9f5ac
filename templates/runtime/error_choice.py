"""Errors of statuses whose bodies have several types, one for each media type."""

from __future__ import annotations

from collections.abc import Mapping

from .documented_errors import ErrorRule
from .media_ranges import best
from .record import Record


class ErrorChoice(Record):
    """The error of a status by media type; `usual`: of those that are not named."""

    usual: ErrorRule
    others: Mapping[str, ErrorRule]

    def choose(self, media_type: str) -> ErrorRule:
        """Return the rule of a response's media type."""
        found = best(media_type, self.others)
        return self.usual if found is None else self.others[found]
