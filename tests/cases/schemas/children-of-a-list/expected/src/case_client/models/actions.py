"""Models of `client.actions`: `Action` and others."""

from typing import Annotated, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, UnknownVariant, optional
from .._runtime.tagged import Tagged


class Grant(Model):
    action: str = constant("GRANT")
    note: str | None = optional()
    minutes: int | None = optional()


class Revoke(Model):
    action: str = constant("REVOKE")
    note: str | None = optional()


class Timed(Model):
    action: str = constant("SUSPEND")
    note: str | None = optional()
    until: str


Suspend: TypeAlias = Timed
"""Takes it back for some time."""

Action: TypeAlias = Annotated[
    Grant | Revoke | Timed | UnknownVariant,
    Tagged("action", {"GRANT": Grant, "REVOKE": Revoke, "SUSPEND": Timed}),
]
