from .._runtime.datetimes import DateTime
from .._runtime.model import Model, optional


class LogInResponse(Model):
    token: str
    expires: DateTime | None = optional()
