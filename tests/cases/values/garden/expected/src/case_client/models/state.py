"""How the bed is."""

from .._runtime import OpenIntEnum


class State(OpenIntEnum):
    """How the bed is.

    * 0 - empty
    * 1 - growing
    * 2 - resting
    """

    EMPTY = 0
    GROWING = 1
    RESTING = 2
