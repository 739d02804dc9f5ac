"""Names for plain values."""

from typing import Any, TypeAlias

GenericArray: TypeAlias = list[Any]

NumberArray: TypeAlias = list[int | float]

StringArray: TypeAlias = list[str]
