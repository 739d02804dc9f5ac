"""Types that bring their own core schema."""

from __future__ import annotations

from typing import Any


class WithSchema:
    """Metadata of a type, as pydantic's `GetPydanticSchema`.

    That is of a module which takes longer to import than a call without models.
    """

    def __init__(self, schema: Any) -> None:
        self.__get_pydantic_core_schema__ = schema
