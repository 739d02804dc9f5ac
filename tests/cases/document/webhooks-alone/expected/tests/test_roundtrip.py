"""Proof that the models read and write what `openapi.json` describes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


def test_every_model_round_trips() -> None:
    """Read made values of every schema and every webhook, and write them back."""
    verify = import_module("pytest").importorskip("clientwright.verify")
    report = verify.verify_package(FOLDER)
    assert report.ok, report.failures
