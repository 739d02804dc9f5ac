from .._runtime import DateTime, DecimalText, Model, optional


class Payment(Model):
    amount: DecimalText
    at: DateTime | None = optional()
