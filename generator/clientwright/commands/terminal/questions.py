"""Questions at a terminal, by a library that knows how to ask; else their defaults."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from .extras import require


class Questions(Protocol):
    """Asks, or gives defaults."""

    def text(self, question: str, default: str) -> str:
        """Return a line."""
        ...

    def confirm(self, question: str, default: bool) -> bool:
        """Return yes or no."""
        ...

    def choose(self, question: str, choices: Sequence[str], default: str) -> str:
        """Return one of several."""
        ...


class Defaults:
    """Gives every default."""

    def text(self, question: str, default: str) -> str:
        """Return the default."""
        del question
        return default

    def confirm(self, question: str, default: bool) -> bool:
        """Return the default."""
        del question
        return default

    def choose(self, question: str, choices: Sequence[str], default: str) -> str:
        """Return the default."""
        del question, choices
        return default


class _Asked:
    """Asks at the terminal."""

    def __init__(self, library: Any) -> None:
        self._library = library

    def text(self, question: str, default: str) -> str:
        """Return what was typed."""
        return str(_answer(self._library.text(question, default=default))).strip()

    def confirm(self, question: str, default: bool) -> bool:
        """Return what was answered."""
        return bool(_answer(self._library.confirm(question, default=default)))

    def choose(self, question: str, choices: Sequence[str], default: str) -> str:
        """Return what was chosen."""
        asked = self._library.select(question, choices=list(choices), default=default)
        return str(_answer(asked))


def _answer(question: Any) -> object:
    """Ask; the end of the input (Ctrl-D) is no other wish than an interruption."""
    try:
        return question.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def questions(silent: bool) -> Questions:
    """Return what asks, or what gives defaults.

    Raises `GenerationError` where the library is not installed.
    """
    if silent:
        return Defaults()
    require("init", "asking", ", or give arguments and `--yes`")
    import questionary

    return _Asked(questionary)
