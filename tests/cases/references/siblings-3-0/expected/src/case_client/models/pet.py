from .._runtime.model import Model, optional


class Pet(Model):
    size: int | float | None = optional()
    """How large it is."""
