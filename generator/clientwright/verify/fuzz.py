"""Random calls: what no plan thought of, shrunk to its smallest form by hypothesis."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .calls import Call, Planner, without_files
from .document import Operation
from .report import Failure

Attempt = Callable[[Call], list[Failure]]


class _FoundError(Exception):
    """Tells hypothesis that this example fails."""


class _Drawn:
    """Lets hypothesis choose."""

    def __init__(self, draw: Callable[[int], int]) -> None:
        self._draw = draw

    def pick(self, point: int, count: int) -> int:
        """Draw a number below `count`."""
        del point
        return self._draw(count - 1) if count > 1 else 0


def smallest_failure(
    operation: Operation, planner: Planner, attempt: Attempt, *, count: int, seed: int
) -> list[Failure]:
    """Make `count` random calls; give what is wrong with the smallest that fails.

    `seed` and the operation decide the calls, whatever else is verified.
    """
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    last: list[Failure] = []

    @seeded(f"{seed} {operation.method} {operation.path}")
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(st.data())
    def once(data: Any) -> None:
        chooser = _Drawn(lambda most: data.draw(st.integers(0, most)))
        call = planner.random(operation, chooser, "fuzz")
        failures = attempt(call)
        if failures:
            told = _told(call, count, seed)
            last[:] = [replace(failure, call=told) for failure in failures]
            raise _FoundError

    try:
        once()
    except _FoundError:
        return last
    return []


def _told(call: Call, count: int, seed: int) -> str:
    """Write the one line that reproduces a failure."""
    values: dict[str, Any] = dict(without_files(call.arguments))
    if call.body is not None:
        values[f"body {call.body.media_type}"] = without_files(call.body.value)
    shown = json.dumps(values, ensure_ascii=False, default=str)
    return f"--fuzz {count} --seed {seed}: {shown}"
