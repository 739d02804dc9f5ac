from .._runtime.model import Model, nullable
from .arm import Arm


class CranePatch(Model):
    """What may change of a crane.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    reach: int | None = nullable()
    arm: Arm | None = nullable()
