"""`docs/reported-faults.md` names tests that are there."""

from __future__ import annotations

import re

import pytest
from support import ROOT
from wire.tables import TABLES

PAGE = ROOT / "docs" / "reported-faults.md"
_ROW = re.compile(
    r"^\| (?!reported |---)(.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE
)
_TEST = re.compile(r"`(wire|cases|runtime): ([^`]+)`")
_WIRE = {f"{table.name}: {row.name}" for table in TABLES.values() for row in table.rows}
_ROWS = _ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_the_page_has_rows() -> None:
    links = {link for row in _ROWS for link in re.findall(r"\(https://[^)]+\)", row[2])}
    assert len(_ROWS) >= 60
    assert len(links) >= 200


@pytest.mark.parametrize("row", _ROWS, ids=[row[0][:40] for row in _ROWS])
def test_a_kind_of_fault_has_tests_that_are_there(row: tuple[str, ...]) -> None:
    named = _TEST.findall(row[3])
    assert named
    assert len(named) == row[3].count("`") // 2
    for kind, name in named:
        match kind:
            case "wire":
                assert name in _WIRE
            case "cases":
                assert (ROOT / "tests" / "cases" / name / "openapi.yaml").is_file()
            case _:
                assert (ROOT / "tests" / "runtime" / name).is_file()
