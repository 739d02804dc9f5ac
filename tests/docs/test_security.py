"""Every promise of safety names tests that are there."""

from __future__ import annotations

import ast
import re

from support import ROOT

TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_ROW = re.compile(r"^\| (?!---|promise|seed)(.+?) \| (.+) \|$", re.MULTILINE)


def _defined(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_named_test_exists() -> None:
    named = _TEST.findall(TEXT)
    assert len(named) > 40
    gone = [f"{file}::{name}" for file, name in named if name not in _defined(file)]
    assert gone == []


def test_each_promise_names_a_test() -> None:
    promises = [row for row in _ROW.findall(TEXT) if not row[0].isdigit()]
    assert len(promises) > 20
    assert [promise for promise, held in promises if not _TEST.search(held)] == []


def test_weaknesses_can_be_reported() -> None:
    said = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "## Reporting" in said
    assert "docs/security.md" in said
