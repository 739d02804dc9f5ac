"""Models of `client.policies`: `Source` and others."""

from typing import Annotated, TypeAlias

from .._runtime.constants import constant
from .._runtime.model import Model, UnknownVariant, optional
from .._runtime.tagged import Tagged


class IpSource(Model):
    addresses: list[str]
    type: str | None = constant("IP", required=False)


class MacSource(Model):
    mac: str
    type: str | None = constant("MAC", required=False)


Source: TypeAlias = Annotated[
    IpSource | MacSource | UnknownVariant,
    Tagged("type", {"IP": IpSource, "MAC": MacSource}),
]


class AllFilter(Model):
    inverted: bool | None = optional()
    type: str = constant("ALL")


Filter: TypeAlias = Annotated[
    AllFilter | UnknownVariant,
    Tagged("type", {"ALL": AllFilter}),
]
