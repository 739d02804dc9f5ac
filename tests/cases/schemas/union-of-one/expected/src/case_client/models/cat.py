from .._runtime.constants import constant
from .._runtime.model import Model, optional


class Cat(Model):
    lives: int | None = optional()
    kind: str | None = constant("cat", required=False)
