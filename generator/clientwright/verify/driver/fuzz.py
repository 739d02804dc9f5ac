"""Random calls: what no plan thought of, shrunk to its smallest form by hypothesis."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ..document.api import Operation
from ..document.media_types import without_files
from ..messages.planned_calls import Call, Planner
from ..report.findings import Failure
from ..values.scalars import Rules, carried
from ..values.unusual import Inventor

Attempt = Callable[[Call], list[Failure]]

RANDOM = "random call: "
"""What the `call` of such a failure begins with; the values follow as JSON."""

_LONGEST = 40
"""Characters of a random text, unless it has to be longer."""


class _FoundError(Exception):
    """Tells hypothesis that this example fails."""


class _Drawn(Inventor):
    """Lets hypothesis choose, and make up texts and numbers."""

    def __init__(self, draw: Callable[[Any], Any]) -> None:
        from hypothesis import strategies

        self._draw = draw
        self._st = strategies

    def pick(self, point: int, count: int) -> int:
        """Draw a number below `count`."""
        del point
        return int(self._draw(self._st.integers(0, count - 1))) if count > 1 else 0

    def text(self, low: int, high: int | None, rules: Rules) -> str | None:
        """Make up a text; None where what was drawn cannot be carried."""
        longest = max(low, min(_LONGEST, _LONGEST if high is None else high))
        letters = self._st.characters(
            codec="utf-8",
            exclude_categories=["Cc", "Cs"],
            exclude_characters="\ufffe\uffff",
        )
        text = str(self._draw(self._st.text(letters, min_size=low, max_size=longest)))
        if rules.depth is not None and set("/\\%").intersection(text):
            # Dot segments climb the tree on some servers, and are refused.
            text = text.replace(".", "-")
        return text if carried(text, rules) else None

    def number(self, low: Decimal, high: Decimal, *, integer: bool) -> int | float:
        """Make up a number within bounds."""
        if integer:
            return int(self._draw(self._st.integers(int(low), int(high))))
        made = self._draw(
            self._st.floats(float(low), float(high), allow_subnormal=False)
        )
        return float(made)


def smallest_failure(
    operation: Operation, planner: Planner, attempt: Attempt, *, count: int, seed: int
) -> list[Failure]:
    """Make `count` random calls; give what is wrong with the smallest that fails.

    `seed` and the operation decide the calls, so that the same command finds the same.
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
        suppress_health_check=[
            HealthCheck.data_too_large,
            HealthCheck.filter_too_much,
            HealthCheck.large_base_example,
            HealthCheck.too_slow,
        ],
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(st.data())
    def once(data: Any) -> None:
        call = planner.random(operation, _Drawn(data.draw), "fuzz")
        failures = attempt(call)
        if failures:
            told = _told(call)
            last[:] = [replace(failure, call=told) for failure in failures]
            raise _FoundError

    try:
        once()
    except _FoundError:
        return last
    return []


def _told(call: Call) -> str:
    """Write what a random call was made with."""
    values: dict[str, Any] = dict(without_files(call.arguments))
    if call.body is not None:
        values[f"body {call.body.media_type}"] = without_files(call.body.value)
    shown = json.dumps(values, ensure_ascii=False, default=str)
    return f"{RANDOM}{shown}"
