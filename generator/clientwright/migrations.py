"""What a newer version changes for users of packages that are made anew by it."""

from __future__ import annotations

import re

_NOTES = """
0.2.0: calls and types keep the names of the manifest; `--reset-names` gives new ones
0.2.0: stand-ins, cassettes and the like are `features`: list those that you use
0.2.0: a date-time that Python cannot hold stays text, or is an error if strict
0.2.0: models of `allOf` extend their components' classes, which `isinstance` sees
0.2.0: `reference.md` is divided below `reference/` where it is over 200 kB
"""
NOTES = tuple(line.split(": ", 1) for line in _NOTES.strip().splitlines())
"""Versions, and what their packages do otherwise; the changelog has more."""


def notes_since(made_by: str | None, now: str) -> tuple[str, ...]:
    """Return what has changed from the version that made a package up to this one.

    None: there is no package yet. A version that is no number has no notes.
    """
    start, end = _numbers(made_by or ""), _numbers(now)
    if not start or not end:
        return ()
    return tuple(note for version, note in NOTES if start < _numbers(version) <= end)


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, found[0].split("."))) if found else ()
