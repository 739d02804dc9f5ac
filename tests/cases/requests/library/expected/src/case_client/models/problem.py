from .._runtime.model import Model, optional


class Problem(Model):
    reason: str | None = optional()
    retry_in: int | float | None = optional()
