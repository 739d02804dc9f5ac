"""Integer enums that take values which the document does not name."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticSerializationUnexpectedValue, core_schema


class OpenIntEnum(IntEnum):
    """Base of integer enums.

    A value without a member gives a pseudo-member: equal to its number, an instance of
    the enum, not listed by it. It is written back as it was read.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}".replace("-", "MINUS_")
        member._value_ = value
        return member

    def __reduce_ex__(self, proto: object) -> tuple[Any, ...]:
        """Pickle by value: before Python 3.11.4 it is by name, which has no member."""
        return type(self), (self._value_,)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.int_schema(strict=True),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _number, when_used="json"
            ),
        )


def _number(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise PydanticSerializationUnexpectedValue("expected int")
