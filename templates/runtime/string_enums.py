"""String enums that take values which the document does not name."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticSerializationUnexpectedValue, core_schema


class OpenStrEnum(StrEnum):
    """Base of string enums, where settings ask for classes.

    A value without a member gives a pseudo-member: equal to its text, an instance of
    the enum, not listed by it. It is written back as it was read.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = str(value)
        return member

    def __reduce_ex__(self, proto: object) -> tuple[Any, ...]:
        """Pickle by value: what has no member has no name."""
        return type(self), (self._value_,)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strict=True),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _text, when_used="json"
            ),
        )


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return str(value)
    raise PydanticSerializationUnexpectedValue("expected str")
