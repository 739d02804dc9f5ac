"""Models of `client.parts`: `Part` and others."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.constants import constant
from .._runtime.enums import OpenIntEnum
from .._runtime.model import Model, optional
from .._runtime.unions import Untagged


class Size(OpenIntEnum):
    SMALL = 1
    MIDDLE = 2
    LARGE = 3


class BoltSize(OpenIntEnum):
    SMALL = 1
    LARGE = 3


class Bolt(Model):
    kind: Literal[1] = constant(1)
    """A bolt."""

    size: BoltSize


class Nut(Model):
    kind: Literal[2] = constant(2)
    size: Size | None = optional()

    other: Literal[1] | Literal[2] | Literal[3] | None = optional()
    """Nothing fits both."""


Part: TypeAlias = Annotated[Bolt | Nut, Untagged()]
