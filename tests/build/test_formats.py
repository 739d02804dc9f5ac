"""Formats beside what no text of theirs fits are text."""

from __future__ import annotations

from typing import Any

import pytest

EXCLUDED: list[tuple[str, dict[str, Any]]] = [
    ("date", {"pattern": "YYYY-MM-DD"}),
    ("date", {"pattern": r"^\d{2}/\d{2}/\d{4}$"}),
    ("date", {"pattern": r"\d{2}/\d{2}/\d{4}"}),
    ("date", {"pattern": "^(0[1-9]|1[012])/[0-9]{4}$"}),
    ("date", {"pattern": r"^\d{8}$"}),
    ("date", {"maxLength": 8}),
    ("date", {"minLength": 19}),
    ("date-time", {"pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
    ("date-time", {"pattern": "yyyy-MM-dd HH:mm:ss"}),
    ("date-time", {"maxLength": 10}),
    ("time", {"pattern": r"^\d{4}$"}),
    ("time", {"pattern": "^[0-9]{2}:[0-9]{2}$"}),
    ("date", {"pattern": r"^\d{4}-\d{2}$"}),
    ("uuid", {"pattern": "^[0-9a-f]{32}$"}),
    ("uuid", {"pattern": "^[A-Za-z0-9]+$"}),
    ("uuid", {"maxLength": 32}),
    ("uuid", {"pattern": "urn:x"}),
]
FITTING: list[tuple[str, dict[str, Any]]] = [
    ("date", {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
    ("date", {"pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    ("date", {"pattern": r"^\d{4}\D\d{2}\D\d{2}$"}),
    ("date", {"pattern": "^.{10}$"}),
    ("date", {"pattern": r"^\S+$"}),
    ("date", {"pattern": "^[ -~]+$"}),
    ("date", {"pattern": r"^\d{4}[/-]\d{2}[/-]\d{2}$"}),
    ("date", {"pattern": "^$|^[0-9-]+$"}),
    ("date", {"pattern": "2025-01-01"}),
    ("date", {"pattern": "^[^/]+$"}),
    ("date", {"pattern": "[" * 100_000}),
    ("date", {"minLength": 10, "maxLength": 10}),
    (
        "date-time",
        {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"},
    ),
    ("date-time", {"pattern": "T.*Z"}),
    ("time", {"pattern": r"^(\d\d:){2}\d\dZ$"}),
    ("time", {"pattern": r"^\d\d(:\d\d)+$"}),
    ("time", {"pattern": r"^[\d:]+$"}),
    ("uuid", {"pattern": "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"}),
    ("uuid", {"pattern": "^[0-9A-F-]{36}$"}),
    ("uuid", {"pattern": "^(?:urn:uuid:)?[0-9a-f-]+$"}),
    ("uri", {"pattern": "^[a-z]+$"}),
]


@pytest.mark.parametrize(("name", "said"), EXCLUDED)
def test_text(read: Any, name: str, said: dict[str, Any]) -> None:
    """The other keywords are what the value is like."""
    reading = read({"type": "string", "format": name, **said})
    assert reading.text == "text"
    assert [code for code in reading.codes if code == "format-excluded"]


@pytest.mark.parametrize(("name", "said"), FITTING)
def test_the_format_counts(read: Any, name: str, said: dict[str, Any]) -> None:
    """Where it is not certain that nothing fits, the format is believed."""
    plain = read({"type": "string", "format": name}).text
    reading = read({"type": "string", "format": name, **said})
    assert (reading.text, reading.codes) == (plain, [])
