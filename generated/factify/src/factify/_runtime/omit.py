"""The default of optional arguments: not given, which is not the same as None."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Omit:
    """The class of `omit`; annotations name it, nobody makes instances."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let `pydantic.TypeAdapter` be built for a method's annotations."""
        return core_schema.is_instance_schema(cls)


omit = Omit()
"""Leaves an optional argument out of the request; None would be sent as null."""
