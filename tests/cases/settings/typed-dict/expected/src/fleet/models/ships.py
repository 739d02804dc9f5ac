"""Models of `client.ships`: `ShipPatch` and others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import with_config
from typing_extensions import TypedDict

from .._runtime.model import Model, extras, nullable
from .._runtime.unions import Untagged
from .ship import Owner, OwnerParams


class OwnerPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    family_name: str | None = nullable("familyName")
    given_name: str | None = nullable("givenName")


class OwnerPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    family_name: str | None
    given_name: str | None


class PortPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    code: str | None = nullable()


class PortPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    code: str | None


class ShipEnginePatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    power: int | None = nullable()
    oil_type_mm: str | None = nullable("oil type (mm)")
    class_: str | None = nullable("class")


class ShipEnginePatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    power: int | None
    oil_type_mm: str | None
    class_: str | None


class GrainPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    kind: Literal["Grain"] | None = nullable()
    tons: int | float | None = nullable()


class OilPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    kind: Literal["Oil"] | None = nullable()
    barrel_count: int | None = nullable("barrelCount")


LoadPatch: TypeAlias = Annotated[GrainPatch | OilPatch, Untagged()]


class GrainPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    kind: Literal["Grain"] | None
    tons: int | float | None


class OilPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    kind: Literal["Oil"] | None
    barrel_count: int | None


LoadPatchParams: TypeAlias = GrainPatchParams | OilPatchParams


class ShipExtraPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    __pydantic_extra__: dict[str, str | None] = extras()
    weight: int | None = nullable()


class ShipSwappedPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    a_dash_dash_dash_b: int | None = nullable("a-dash-b")
    a_dash_b: str | None = nullable()


class ShipPatch(Model):
    """A ship.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    name: str | None = nullable()
    owner: OwnerPatch | None = nullable()
    crew: list[Owner] | None = nullable()
    ports_by_name: dict[str, PortPatch | None] | None = nullable("portsByName")
    engine: ShipEnginePatch | None = nullable()
    load: LoadPatch | None = nullable()
    parent: ShipPatch | None = nullable()
    notes: dict[str, Any] | None = nullable()
    extra: ShipExtraPatch | None = nullable()
    swapped: ShipSwappedPatch | None = nullable()


@with_config(extra="allow")
class ShipExtraPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    weight: int | None


class ShipSwappedPatchParams(TypedDict, total=False):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    a_dash_dash_dash_b: int | None
    a_dash_b: str | None


class ShipPatchParams(TypedDict, total=False):
    """A ship.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    name: str | None
    owner: OwnerPatch | OwnerPatchParams | None
    crew: Sequence[Owner | OwnerParams] | None
    ports_by_name: Mapping[str, PortPatch | PortPatchParams | None] | None
    engine: ShipEnginePatch | ShipEnginePatchParams | None
    load: LoadPatch | LoadPatchParams | None
    parent: ShipPatch | ShipPatchParams | None
    notes: Mapping[str, Any] | None
    extra: ShipExtraPatch | ShipExtraPatchParams | Mapping[str, Any] | None
    swapped: ShipSwappedPatch | ShipSwappedPatchParams | None
