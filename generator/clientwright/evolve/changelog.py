"""An entry for a changelog, written from what changed for users of the package."""

from __future__ import annotations

from collections.abc import Sequence

from .diff import Change, render

_TITLE = "# Changelog"


def with_entry(text: str, version: str, changes: Sequence[Change]) -> str:
    """Put a version's entry above the others; one that is there already stays.

    What stands before the first entry, and every other entry, is kept as it is.
    """
    heading = f"## {version}"
    lines = text.splitlines()
    if any(_is_heading(line, version) for line in lines):
        return text
    entry = [heading, "", *render(changes, "markdown").strip().splitlines(), ""]
    first = next((i for i, line in enumerate(lines) if line.startswith("## ")), None)
    if first is None:
        lines = [*(lines or [_TITLE]), ""]
        first = len(lines)
    return "\n".join([*lines[:first], *entry, *lines[first:]]).rstrip("\n") + "\n"


def _is_heading(line: str, version: str) -> bool:
    words = line.replace("\\", "").split()
    return len(words) > 1 and words[0] == "##" and words[1].strip("[]") == version
