"""Models of `client.ships`: `Ship` and others."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model, nullable, optional, required


class Owner(Model):
    family_name: str = required("familyName")


ShipKind: TypeAlias = Literal["barge", "ferry", "tanker", "tug", "yacht", "other"]


class OwnerPatch(Model):
    """What is not set stays as it is; None removes it (RFC 7396)."""

    family_name: str | None = nullable("familyName")


class ShipEnginePatch(Model):
    """What drives it.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    power: int | None = nullable()
    oil_type: str | None = nullable("oilType")


class ShipPatch(Model):
    """A ship.

    What is not set stays as it is; None removes it (RFC 7396).
    """

    name: str | None = nullable()
    """Painted on it."""

    owner: OwnerPatch | None = nullable()
    crew: list[Owner] | None = nullable()
    kind: ShipKind | str | None = nullable()
    labels: dict[str, str | None] | None = nullable()

    engine: ShipEnginePatch | None = nullable()
    """What drives it."""

    parent: ShipPatch | None = nullable()


class ShipEngine(Model):
    """What drives it."""

    power: int
    oil_type: str | None = optional("oilType")


class Ship(Model):
    """A ship."""

    id: str

    name: str
    """Painted on it. The server's default is `Nameless`."""

    owner: Owner
    crew: list[Owner] | None = optional()
    kind: ShipKind | str | None = optional()
    labels: dict[str, str] | None = optional()

    engine: ShipEngine | None = optional()
    """What drives it."""

    parent: Ship | None = optional()
