"""What the command line says: messages on standard error, without surprises.

Text of a document reaches the terminal through `printable` only, so it can neither
move the cursor nor hide what follows. Colour is for terminals without `NO_COLOR`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import click

from ...diagnostics import Diagnostic, GenerationError, Place, Severity

_LONGEST = 1000
_MOST = 100
_COLOURS = {
    "error": "red",
    "warning": "yellow",
    "info": "blue",
    "hint": "cyan",
    "done": "green",
}


def printable(text: str) -> str:
    """Escape what a terminal would act upon, and cut what is too long to read."""
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in text
    )


def where(place: Place | None, line: int | None) -> str:
    """Write a place: `openapi.yaml:12: #/paths: `."""
    if place is None:
        return ""
    number = f":{line}" if line is not None else ""
    pointer = f" {place.pointer}:" if place.pointer else ""
    return f"{place.file}{number}:{pointer} "


class Console:
    """Prints messages; how many is the user's choice."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose

    def say(self, word: str, text: str) -> None:
        """Print a line that starts with a coloured word."""
        color = False if os.environ.get("NO_COLOR") else None
        head = click.style(word, fg=_COLOURS.get(word), bold=True)
        _echo(f"{head}: {printable(text)}", color)

    def status(self, text: str) -> None:
        """Say what was done, unless quiet."""
        if not self.quiet:
            _echo(printable(text), None)

    def detail(self, text: str) -> None:
        """Say more, when verbose."""
        if self.verbose:
            _echo(printable(text), None)

    def error(self, error: GenerationError) -> None:
        """Print the error that ends a run, and what to do about it."""
        line = error.line
        if error.place is not None and error.place.pointer:
            from ...document.read.load import locate

            line = locate(error.place.file, error.place.pointer)
        self.say("error", where(error.place, line) + error.message)
        self._details(error)
        if error.hint is not None:
            self.say("hint", error.hint)

    def _details(self, error: GenerationError) -> None:
        """Print the further places of an error, a line each."""
        if not error.details:
            return
        from ...document.read.load import lines

        pointers: dict[str, list[str]] = {}
        for place, _ in error.details:
            if place is not None:
                pointers.setdefault(place.file, []).append(place.pointer)
        found = {file: lines(file, some) for file, some in pointers.items()}
        for place, text in error.details:
            line = found[place.file].get(place.pointer) if place is not None else None
            self.say("   at", where(place, line) + text)

    def diagnostics(self, found: Iterable[Diagnostic]) -> None:
        """Print errors and warnings, and remarks too when verbose."""
        shown = [
            one
            for one in found
            if self.verbose
            or one.severity is Severity.ERROR
            or (one.severity is Severity.WARNING and not self.quiet)
        ]
        most = len(shown) if self.verbose else _MOST
        for one in shown[:most]:
            self.say(str(one.severity), where(one.place, one.line) + one.message)
        if len(shown) > most:
            self.say("hint", f"{len(shown) - most} more; `-v` and `--report` have all")


def _echo(text: str, color: bool | None) -> None:
    stream = sys.stderr
    encoding = getattr(stream, "encoding", None) or "utf-8"
    text = text.encode(encoding, "backslashreplace").decode(encoding)
    click.echo(text, file=stream, color=color)
