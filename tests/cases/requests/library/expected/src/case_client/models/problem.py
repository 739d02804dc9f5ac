from .._runtime import Model, optional


class Problem(Model):
    reason: str | None = optional()
    retry_in: float | None = optional()
