"""Proof that the package does what `openapi.json` says, operation by operation."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


def test_every_operation_round_trips() -> None:
    """Call every operation, by every client, with every documented response."""
    verify = import_module("pytest").importorskip("clientwright.verify")
    report = verify.verify_package(FOLDER)
    assert report.operations == report.verified, report.failures
