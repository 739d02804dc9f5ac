"""Models of `client.berths`: `BerthPatch` and others."""

from .._runtime.model import Model, nullable, optional


class BerthPatch(Model):
    """What may change of a berth."""

    length: int | None = optional()


class BerthMergePatch(Model):
    """What may change of a berth.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    length: int | None = nullable()
