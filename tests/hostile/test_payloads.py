"""Given one odd text in every place where text may stand, want a safe package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fuzz.trial import attempt, import_all

from clientwright.ir.source import SourceFile

from .payloads import PAYLOADS, everywhere
from .shapes import faults

_IMPORTED = ("triple double quotes", "separators", "base class", "builtin", "long")
"""Packages that are also imported; the others are walked as syntax trees."""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_everywhere_is_no_code(payload: str, tmp_path: Path) -> None:
    """It makes a package of nothing but the templates' statements, every one right."""
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(everywhere(PAYLOADS[payload])))
    outcome = attempt(file)
    assert (outcome.kind, outcome.detail) == ("package", "")
    assert all(".." not in Path(one.path).parts for one in outcome.files)
    if payload in _IMPORTED:
        assert import_all(outcome.files) == ""


def test_the_walk_finds_code() -> None:
    """The check itself is checked: what no template makes is found."""
    for bad in (
        "open('x')\n",
        "import subprocess\n",
        "from os.path import join\nfrom shutil import rmtree\n",
        "x = eval('1')\n",
        "x = [y for y in z]\n",
        "for x in y:\n    pass\n",
        "x = f'{y}'\n",
        "def f(:\n",
        "x = 'a\u202eb'\n",
        "del x\n",
        "def f():\n    global x\n",
        "x: 'open()' = 1\n",
    ):
        assert faults([SourceFile("src/p/m.py", bad)]), bad
    assert faults([SourceFile("pyproject.toml", "a = \n")])
