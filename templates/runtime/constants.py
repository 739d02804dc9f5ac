"""Fields of models that a constructor fills in: constants, and tags of unions."""

from __future__ import annotations

from typing import Any

from .model import field, not_null, once


class _Filled:
    """What a constructor fills in for a property that may be absent but not null."""

    def __init__(self, value: str | float | None) -> None:
        self.filled = value

    def __call__(self, schema: dict[str, Any]) -> None:
        """Leave null out of the property's JSON Schema."""
        not_null(schema)


@once
def constant(
    value: str | float | None, wire: str | None = None, *, required: bool = True
) -> Any:
    """Declare a field that a constructor fills in with its usual value.

    Reading still asks for a required one: what a server left out is not made up.
    """
    if required:
        return field(wire, json_schema_extra={"const": value})
    return field(wire, default=None, json_schema_extra=_Filled(value))
