"""Models of `client.animals`: `Animal` and others."""

from .._runtime.model import Model, nullable, optional
from .._runtime.string_enums import OpenStrEnum


class Kind(OpenStrEnum):
    """What it is."""

    CAT = "cat"
    """It meows."""

    VALUE = ""
    """Nobody knows."""

    VALUE_2_LEGGED = "2-legged"
    """A bird."""

    UNKNOWN_ = "UNKNOWN"
    """Not said."""

    CLASS = "class"
    """A whole class."""


class AnimalMood(OpenStrEnum):
    CALM = "calm"
    WILD = "wild"


class AnimalSizesValue(OpenStrEnum):
    SMALL = "small"
    LARGE = "large"


class Animal(Model):
    kind: Kind
    mood: AnimalMood | None = nullable()
    sizes: dict[str, AnimalSizesValue] | None = optional()


class AnimalListOrder(OpenStrEnum):
    ASC = "asc"
    DESC = "desc"
