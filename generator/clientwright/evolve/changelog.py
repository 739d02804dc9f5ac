"""An entry for a changelog, written from what changed for users of the package."""

from __future__ import annotations

from collections.abc import Sequence

from .diff import Change, render

_TITLE = "# Changelog"


def with_entry(text: str, version: str, changes: Sequence[Change]) -> str:
    """Put a version's entry above the others, or add to it where it is there already.

    What stands before the first entry, and every other entry, is kept as it is.
    """
    entry = render(changes, "markdown").strip().splitlines()
    lines = text.splitlines()
    for index, line in enumerate(lines):
        if _is_heading(line, version):
            return _with(lines, index + 1, ["", *entry])
    first = next((i for i, line in enumerate(lines) if line.startswith("## ")), None)
    if first is None:
        lines = [*(lines or [_TITLE]), ""]
        first = len(lines)
    return _with(lines, first, [f"## {version}", "", *entry, ""])


def _with(lines: list[str], index: int, more: list[str]) -> str:
    """Put lines in, unless they stand there word for word."""
    if lines[index : index + len(more)] != more:
        lines = [*lines[:index], *more, *lines[index:]]
    return "\n".join(lines).rstrip("\n") + "\n"


def _is_heading(line: str, version: str) -> bool:
    words = line.replace("\\", "").split()
    return len(words) > 1 and words[0] == "##" and words[1].strip("[]") == version
