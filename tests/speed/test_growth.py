"""Twice as much work takes twice as long: lines of Python are counted, not seconds.

What is long in one line (sets as integers) this does not see; loops over everything
for each thing, it does.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.documents import made
from views.planned import planned

import clientwright

PACKAGE = str(Path(clientwright.__file__).parent)
OPERATIONS = 300
MOST = 2.3
"""How many times the lines a document of twice the operations may run in a module."""

_NOT_FEW = 20_000
"""Lines that a module runs for it to be held to this."""


def _lines(operations: int) -> Counter[str]:
    """Count the lines that planning runs, by module."""
    found: Counter[str] = Counter()
    # One area: what is in it grows, and not how many there are.
    text = re.sub(r"\barea(\d+)", "area0", json.dumps(made(operations)))
    root = json.loads(text)

    def trace(frame: FrameType, event: str, _: object) -> Any:
        file = frame.f_code.co_filename
        if not file.startswith(PACKAGE):
            return None
        if event == "line":
            found[file.removeprefix(PACKAGE)] += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        planned(root)
    finally:
        sys.settrace(before)
    return found


def test_no_module_does_more_for_each_of_many() -> None:
    planned(made(4))
    once, twice = _lines(OPERATIONS), _lines(2 * OPERATIONS)
    grown = {
        file: round(lines / once[file], 2)
        for file, lines in twice.items()
        if once[file] >= _NOT_FEW and lines > MOST * once[file]
    }
    assert not grown
