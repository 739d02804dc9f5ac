"""A dozen small documents of real vendors, in full; all of them: `./scripts/corpus`."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.measure import Options, Result, Row, Subject, measure
from corpus.table import subjects, table

SMALL = (
    "adyen-checkout",
    "airflow",
    "amazon-sp-orders",
    "auth0-authentication",
    "deepgram",
    "huggingface-tgi",
    "line-webhook",
    "prometheus-alertmanager",
    "readme-parameter-styles",
    "redocly-museum",
    "sendgrid-webhooks",
    "vonage-voice",
)

_COLUMNS = (
    "generates",
    "operations",
    "schemas",
    "any",
    "imports",
    "black",
    "ruff",
    "mypy",
    "verify",
)


@pytest.mark.parametrize("name", SMALL)
def test_document_is_clean(corpus: Path, tmp_path: Path, name: str) -> None:
    """Everything of the document is in the package, and the package is sound."""
    subject = next(s for s in subjects(corpus) if s.name == name)
    row = measure(subject, tmp_path, Options(columns=_COLUMNS, timeout=600))
    unclean = {
        column: result.detail or result.text or f"{result.done}/{result.total}"
        for column, result in row.cells.items()
        if column in _COLUMNS and not result.clean
    }
    assert unclean == {}


def test_table_sums_up() -> None:
    """Counted columns are added, the others count the clean documents."""
    rows = [
        Row("a", {"operations": Result(True, 3, 3), "mypy": Result(True, text="0")}),
        Row("b", {"operations": Result(False, 1, 2), "mypy": Result(False, text="7")}),
    ]
    assert table(rows, ["operations", "mypy"]).splitlines() == [
        "| document    | operations | mypy    |",
        "| ----------- | ---------- | ------- |",
        "| a           | 3/3        | 0       |",
        "| b           | **1/2**    | **7**   |",
        "| 2 documents | **4/5**    | **1/2** |",
    ]


def test_index_is_read(tmp_path: Path) -> None:
    """The smallest document comes first."""
    (tmp_path / "index.json").write_text(
        '[{"name": "b", "path": "b.yaml", "n_operations": 2, "bytes": 9},'
        ' {"name": "a", "path": "a.yaml", "n_operations": 1, "bytes": 8}]'
    )
    assert subjects(tmp_path) == [
        Subject("a", tmp_path / "a.yaml", 1),
        Subject("b", tmp_path / "b.yaml", 2),
    ]
