"""Decimals as fields of models: how each kind is read and written.

Here is what a caller gives in a place of text; what a server sends is `decimals.py`'s,
and JSON is read otherwise where that is.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .encode import WIRE


class DecimalKind:
    """How a decimal is read and written: in Python as it is, in JSON by `write`."""

    def __init__(
        self,
        read: Callable[[object], Decimal],
        write: Callable[[Decimal], object],
        on_the_wire: Callable[[Decimal], object],
    ) -> None:
        self._read = read
        self._write = write
        self._on_the_wire = on_the_wire

    def _dump(self, value: Any, info: core_schema.SerializationInfo[Any]) -> Any:
        if not isinstance(value, Decimal):
            return value
        if info.context is WIRE:
            return self._on_the_wire(value)
        return self._write(value) if info.mode == "json" else value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._dump, info_arg=True
            ),
        )

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, object]:
        text = isinstance(self._on_the_wire(Decimal()), str)
        return {"type": "string" if text else "number"}


def _given(value: object) -> Decimal:
    """Take a decimal that a caller gives; what is read is text or a number."""
    if isinstance(value, Decimal):
        return value
    raise refused("decimal")


def refused(kind: str) -> PydanticCustomError:
    return PydanticCustomError(
        "decimal", "Input should be a valid {kind}", {"kind": kind}
    )


def as_text(value: Decimal) -> str:
    """Return a decimal in full, `100` and not `1E+2`, as far as that is reasonable."""
    return format(value, "f") if abs(value.adjusted()) < 64 else str(value)


GivenDecimal: TypeAlias = Annotated[Decimal, DecimalKind(_given, as_text, as_text)]
"""A decimal given where text may stand in place of a number: no float takes it over."""
