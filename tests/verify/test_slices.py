"""Slices: all operations once, in order, whatever happens to a process."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from clientwright.verify.document.api import Operation
from clientwright.verify.driver import slices
from clientwright.verify.driver.driver import Tally
from clientwright.verify.report.findings import Failure, Proof


def _operation(number: int) -> Operation:
    return Operation(
        pointer=f"#/paths/~1{number}/get",
        method="GET",
        path=f"/{number}",
        parameters=(),
        body=None,
        responses=(),
        security=(),
    )


class _Driver:
    """Verifies everything, but for one operation that fails, or ends the process."""

    def __init__(self, fails: str = "", ends: str = "") -> None:
        self._fails = fails
        self._ends = ends

    def drive(
        self, operations: Sequence[Operation], told: Callable[[str], None]
    ) -> Tally:
        tally = Tally()
        for one in operations:
            told(one.path)
            if one.path == self._ends:
                os._exit(3)
            good = one.path != self._fails
            if not good:
                failure = Failure(one.pointer, "sync", 200, "wrong", "this", "that")
                tally.failures.append(failure)
            tally.proofs.append(Proof(one.pointer, one.method, one.path, 2, good))
            tally.calls += 2
        return tally


@pytest.fixture(params=[1, 2], ids=["one-process", "two-processes"])
def jobs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    count: int = request.param
    monkeypatch.setattr(slices, "SLICE", 2)
    monkeypatch.setattr(slices, "_jobs", lambda number: min(count, number))
    return count


def _drive(driver: Any, count: int, **options: Any) -> tuple[Tally, list[int]]:
    told: list[int] = []

    def progress(done: int, of: int, label: str) -> None:
        assert of == count
        assert label.startswith("/")
        told.append(done)

    operations = [_operation(number) for number in range(count)]
    return slices.drive(lambda: driver, operations, progress, **options), told


@pytest.mark.usefixtures("jobs")
def test_every_operation_is_verified_once_and_in_order() -> None:
    tally, told = _drive(_Driver(), 7)
    assert [proof.path for proof in tally.proofs] == [f"/{n}" for n in range(7)]
    assert tally.calls == 14
    assert told == list(range(7))


@pytest.mark.usefixtures("jobs")
def test_a_failure_is_kept() -> None:
    tally, _ = _drive(_Driver(fails="/3"), 5)
    assert [failure.pointer for failure in tally.failures] == ["#/paths/~13/get"]
    assert [proof.verified for proof in tally.proofs].count(False) == 1


@pytest.mark.usefixtures("jobs")
def test_no_slice_is_begun_after_a_failure_where_that_is_asked_for() -> None:
    tally, _ = _drive(_Driver(fails="/0"), 40, fail_fast=True)
    assert len(tally.failures) == 1
    assert len(tally.proofs) < 40


def test_a_process_that_ends_proves_nothing(
    jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its operations are not verified, and the report says at which one it was."""
    monkeypatch.setattr(slices, "_jobs", lambda _: max(jobs, 2))
    tally, _ = _drive(_Driver(ends="/3"), 6)
    good = [proof.path for proof in tally.proofs if proof.verified]
    assert good == ["/0", "/1", "/4", "/5"]
    assert {failure.pointer for failure in tally.failures} == {"#/paths/~13/get"}
    assert {failure.mode for failure in tally.failures} == {"sync", "async"}
    assert all(failure.actual == "exit code 3" for failure in tally.failures)
