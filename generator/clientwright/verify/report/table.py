"""A verification as a table for terminals; rich is loaded only where one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .findings import Proof, VerifyReport

if TYPE_CHECKING:
    from rich.table import Table


def table(report: VerifyReport, *, every: bool = False) -> Table:
    """Make a table of what failed; with `every`, of all operations."""
    from rich.table import Table

    made = Table(title=report.title or None)
    for name in ("operation", "calls", "request", "responses", "beyond"):
        made.add_column(name, overflow="fold")
    for proof in report.proofs:
        if every or not proof.verified:
            made.add_row(
                f"{proof.method} {proof.path}",
                str(proof.calls),
                _mark(proof, "request"),
                _answers(proof),
                _mark(proof, "beyond"),
            )
    return made


def _mark(proof: Proof, check: str) -> str:
    found = dict(proof.checks).get(check)
    return "" if found is None else ("passed" if found else "failed")


def _answers(proof: Proof) -> str:
    answers = [p for p in proof.checks if p[0] not in ("request", "beyond")]
    failed = [name for name, good in answers if not good]
    if failed:
        return f"failed: {', '.join(failed)}"
    return f"{len(answers)} passed"
