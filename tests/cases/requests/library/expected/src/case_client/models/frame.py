"""How to cut a picture."""

from __future__ import annotations

from .._runtime import Model


class Frame(Model):
    """How to cut a picture."""

    width: int
    height: int
