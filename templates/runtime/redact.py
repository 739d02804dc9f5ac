"""Secrets that do not show: in `repr`, logs, exceptions, tracebacks or pickles."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

REDACTED = "[redacted]"


class Secret:
    """Text that only `reveal` gives; made of the text or of a function for it."""

    __slots__ = ("_give",)

    def __init__(self, value: str | Callable[[], str]) -> None:
        self._give: Callable[[], str] = (
            value if not isinstance(value, str) else lambda: value
        )

    def reveal(self) -> str:
        """Give the text itself, for the one moment when it is sent."""
        return self._give()

    def __repr__(self) -> str:
        return REDACTED

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled or copied")
