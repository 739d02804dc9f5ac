from .._runtime import Model, optional


class Pet(Model):
    size: float | None = optional()
    """How large it is."""
