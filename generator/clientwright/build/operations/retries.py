"""When requests are sent again, by extensions of the vendor's own SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.decisions.retry import Retry
from ...ir.document import Json
from ..cursor import Node

_MANY = 100
"""Retries, where time alone ends them."""

_SECONDS = (
    ("initialInterval", "first_seconds", 500),
    ("maxInterval", "longest_seconds", 60_000),
    ("maxElapsedTime", "budget_seconds", 3_600_000),
)


def retries(node: Node) -> Retry | None:
    """Read `x-speakeasy-retries` and `x-fern-retries`; None where neither is there."""
    fern = node.value.get("x-fern-retries")
    if isinstance(fern, Mapping) and fern.get("disabled") is True:
        return {"max_retries": 0}
    given = node.value.get("x-speakeasy-retries")
    if not isinstance(given, Mapping):
        return None
    if given.get("strategy") != "backoff":
        return {"max_retries": 0}
    backoff = given.get("backoff")
    pauses = backoff if isinstance(backoff, Mapping) else {}
    found: dict[str, float | tuple[int | str, ...]] = {"max_retries": _MANY}
    for key, name, usual in _SECONDS:
        found[name] = _number(pauses.get(key), usual) / 1000
    found["factor"] = _number(pauses.get("exponent"), 1.5)
    statuses = tuple(_statuses(given.get("statusCodes")))
    return {**found, "statuses": statuses} if statuses else found


def _number(given: Json, usual: float) -> float:
    wrong = isinstance(given, bool) or not isinstance(given, int | float) or given < 0
    return usual if wrong else float(given)


def _statuses(given: Json) -> Iterator[int | str]:
    """Give codes, and ranges as `5XX`."""
    for one in given if isinstance(given, list) else ():
        word = str(one).upper()
        if word.isdigit() and len(word) == 3:
            yield int(word)
        elif len(word) == 3 and word[0] in "45" and word[1:] == "XX":
            yield word
