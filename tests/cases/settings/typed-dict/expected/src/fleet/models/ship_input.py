"""Models that several resources share: `ShipInput` and others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Required, TypeAlias

from pydantic import with_config
from typing_extensions import TypedDict

from .._runtime.model import Model, optional
from .ship import Load, Owner, OwnerParams, Port, ShipEngine, ShipExtra, ShipSwapped


class PortParams(TypedDict):
    code: str


class ShipEngineParams(TypedDict, total=False):
    power: Required[int]
    oil_type_mm: str
    class_: str


class GrainParams(TypedDict):
    kind: Literal["Grain"]
    tons: int | float


class OilParams(TypedDict, total=False):
    kind: Required[Literal["Oil"]]
    barrel_count: int | None


LoadParams: TypeAlias = GrainParams | OilParams


class ShipInput(Model):
    """A ship."""

    name: str
    owner: Owner
    crew: list[Owner] | None = optional()
    ports_by_name: dict[str, Port] | None = optional("portsByName")
    engine: ShipEngine | None = optional()
    load: Load | None = optional()
    parent: ShipInput | None = optional()
    notes: dict[str, Any] | None = optional()
    extra: ShipExtra | None = optional()
    swapped: ShipSwapped | None = optional()


@with_config(extra="allow")
class ShipExtraParams(TypedDict, total=False):
    weight: int


class ShipSwappedParams(TypedDict, total=False):
    a_dash_dash_dash_b: int
    a_dash_b: str


class ShipParams(TypedDict, total=False):
    """A ship."""

    name: Required[str]
    owner: Required[Owner | OwnerParams]
    crew: Sequence[Owner | OwnerParams]
    ports_by_name: Mapping[str, Port | PortParams]
    engine: ShipEngine | ShipEngineParams
    load: Load | LoadParams
    parent: ShipInput | ShipParams
    notes: Mapping[str, Any]
    extra: ShipExtra | ShipExtraParams | Mapping[str, Any]
    swapped: ShipSwapped | ShipSwappedParams
