"""The option `retry`: what a vendor's server wants of clients that come again."""

from __future__ import annotations

from collections.abc import Mapping

from .reader import Reader

NUMBERS = (
    "first-seconds",
    "factor",
    "longest-seconds",
    "jitter",
    "server-seconds",
    "budget-seconds",
)
KEYS = ("max-retries", "statuses", "retry-non-idempotent", *NUMBERS)


def read_retry(
    reader: Reader, vendor: str, table: Mapping[str, object]
) -> Mapping[str, bool | float | tuple[int, ...]]:
    """Return the fields of a retry policy; raises `GenerationError`."""
    key = f"{vendor}.retry"
    given = reader.table(key, table.get("retry", {}))
    reader.known(key, given, KEYS)
    found: dict[str, bool | float | tuple[int, ...]] = {}
    for option, value in given.items():
        place, name = f"{key}.{option}", option.replace("-", "_")
        if option == "retry-non-idempotent":
            found[name] = reader.flag(place, value)
        elif option == "statuses":
            if not isinstance(value, list) or not all(map(_is_status, value)):
                reader.fail(place, "must be a list of statuses from 400 to 599")
            found[name] = tuple(value)
        elif isinstance(value, bool) or not isinstance(value, int | float):
            reader.fail(place, "must be a number")
        elif value < 0 or (option == "jitter" and value > 1):
            reader.fail(place, "must be from 0 on, a jitter at most 1")
        elif option == "max-retries" and not isinstance(value, int):
            reader.fail(place, "must be a whole number")
        else:
            found[name] = value
    return found


def _is_status(value: object) -> bool:
    return (
        isinstance(value, int) and not isinstance(value, bool) and 400 <= value <= 599
    )
