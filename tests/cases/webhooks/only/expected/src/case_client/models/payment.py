from .._runtime.datetimes import DateTime
from .._runtime.decimals import DecimalText
from .._runtime.model import Model, optional


class Payment(Model):
    amount: DecimalText
    at: DateTime | None = optional()
