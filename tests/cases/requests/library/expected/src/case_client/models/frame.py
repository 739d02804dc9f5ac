"""How to cut a picture."""

from .._runtime import Model


class Frame(Model):
    """How to cut a picture."""

    width: int
    height: int
