from .._runtime.datetimes import DateTime
from .._runtime.model import Model, optional


class SessionCreateResponse(Model):
    token: str
    expires: DateTime | None = optional()
