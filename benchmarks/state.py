"""Figures as they are found: a file that a stopped run goes on from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


class State:
    """Figures by section and name, kept in a JSON file after each one."""

    def __init__(self, file: Path, *, fresh: bool) -> None:
        self._file = file
        self.figures: dict[str, dict[str, Any]] = {}
        if file.is_file() and not fresh:
            self.figures = json.loads(file.read_text(encoding="utf-8"))

    def measure(self, section: str, name: str, how: Callable[[], Any]) -> None:
        """Keep what `how` gives, unless an earlier run has kept it already."""
        known = self.figures.setdefault(section, {})
        if name in known:
            return
        known[name] = how()
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self.figures, indent=1), encoding="utf-8")
