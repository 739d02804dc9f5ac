"""How far a value has got, and what is beyond doubles (IEEE 754, binary64)."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.verify.values.chooser import First
from clientwright.verify.values.making import MOST_PARTS, Making, inside, is_far
from clientwright.verify.values.scalars import JSON, Rules


@pytest.mark.parametrize(
    ("demands", "far"),
    [
        ({}, False),
        ({"minimum": 0}, False),
        ({"minimum": -(2**63), "maximum": 2**63 - 1}, False),
        ({"multipleOf": 0.01}, False),
        ({"maximum": 1e300}, True),
        ({"exclusiveMinimum": -1e300}, True),
        ({"multipleOf": 1e-300}, True),
    ],
)
def test_far_numbers(demands: Any, far: bool) -> None:
    assert is_far(demands) is far


def test_a_value_is_finished_at_its_bound() -> None:
    """And what it lacks is noted once, in its order."""
    run = Making(First(), JSON, full=True, hurting=False)
    assert not run.is_over("required")
    run.nodes = MOST_PARTS + 1
    assert run.is_over("minItems")
    assert run.is_over("required")
    assert run.is_over("minItems")
    assert list(run.lacking) == ["minItems", "required"]


def test_levels() -> None:
    run = Making(First(), Rules(depth=2), full=True, hurting=False)
    assert inside(run).rules.depth == 1
    assert inside(Making(First(), JSON, full=True, hurting=False)).rules.depth is None
