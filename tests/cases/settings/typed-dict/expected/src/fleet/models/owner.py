"""Models that several resources share: `Owner` and others."""

from typing import Annotated, Literal, Required, TypeAlias

from typing_extensions import TypedDict

from .._runtime.model import (
    Model,
    UnknownVariant,
    constant,
    extras,
    nullable,
    optional,
    required,
)
from .._runtime.tagged import Tagged


class Owner(Model):
    family_name: str = required("familyName")
    given_name: str | None = nullable("givenName")


class Port(Model):
    code: str


class ShipEngine(Model):
    power: int
    oil_type_mm: str | None = optional("oil type (mm)")
    class_: str | None = optional("class")


class Grain(Model):
    kind: Literal["Grain"] = constant("Grain")
    tons: int | float


class Oil(Model):
    kind: Literal["Oil"] = constant("Oil")
    barrel_count: int | None = nullable("barrelCount")


Load: TypeAlias = Annotated[
    Grain | Oil | UnknownVariant,
    Tagged("kind", {"Grain": Grain, "Oil": Oil}),
]


class ShipExtra(Model):
    __pydantic_extra__: dict[str, str] = extras()
    weight: int | None = optional()


class ShipSwapped(Model):
    a_dash_dash_dash_b: int | None = optional("a-dash-b")
    a_dash_b: str | None = optional()


class OwnerParams(TypedDict, total=False):
    family_name: Required[str]
    given_name: str | None
