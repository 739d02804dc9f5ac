"""The model `Named`."""

from .._runtime import DateTime, Model, optional


class Named(Model):
    name: str
    """What it is called."""

    planted: DateTime | None = optional()
