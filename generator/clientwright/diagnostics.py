"""What a run has to say about a document, and the one error that ends it.

A stage reports into the `Collector` that it is given and goes on; only what cannot be
worked with at all raises `GenerationError`, which the command line prints without a
traceback.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from enum import StrEnum

from .frozen import dataclass


class Severity(StrEnum):
    """How much a diagnostic matters to the person who runs the tool."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file as its author wrote it.

    `pointer` is a JSON Pointer in URI fragment form (RFC 6901, section 6) without
    percent-encoding: `#/paths/~1members/post`; `#` is the whole file. It is empty where
    there is no tree to point into (a syntax error: the message has line and column).
    """

    file: str
    pointer: str = "#"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One remark about one place.

    `code` is a stable kebab-case word that scripts may match (`unresolved-reference`);
    `line` counts from 1 and is looked up only when the remark is printed.
    """

    severity: Severity
    code: str
    message: str
    place: Place | None = None
    line: int | None = None


class Collector:
    """Gathers diagnostics in the order of reporting, each only once."""

    def __init__(self) -> None:
        self._diagnostics: dict[Diagnostic, None] = {}

    def error(self, code: str, message: str, place: Place | None) -> None:
        """Report a part of the document that could not be worked with."""
        self.add(Diagnostic(Severity.ERROR, code, message, place))

    def warning(self, code: str, message: str, place: Place | None) -> None:
        """Report a part that was worked around, widened or mended."""
        self.add(Diagnostic(Severity.WARNING, code, message, place))

    def info(self, code: str, message: str, place: Place | None) -> None:
        """Report a decision that a careful reader may want to know."""
        self.add(Diagnostic(Severity.INFO, code, message, place))

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a diagnostic that was made elsewhere."""
        self._diagnostics.setdefault(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._diagnostics)

    def __len__(self) -> int:
        return len(self._diagnostics)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the end of a message about a word that is none of those that are known."""
    found = get_close_matches(word, list(known), 1)
    return f"; did you mean `{found[0]}`?" if found else ""


def counted(number: int, noun: str) -> str:
    """Return a number and what it counts: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class GenerationError(Exception):
    """The input cannot be worked with; nothing is written, the exit code is 2.

    `details` are further places with what is to be said of each; `hint` is a last line
    that says what to do about it, `line` the line of a place that has no pointer.
    """

    def __init__(
        self,
        message: str,
        place: Place | None = None,
        hint: str | None = None,
        line: int | None = None,
        details: Sequence[tuple[Place | None, str]] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint
        self.line = line
        self.details = details
