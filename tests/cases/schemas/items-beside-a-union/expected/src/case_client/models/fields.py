"""Models of `client.fields`: `Field` and others."""

from typing import Literal

from .._runtime.model import Model, optional


class FieldOwnerWithId(Model):
    name: str | None = optional()
    id: int


class Field(Model):
    value: int | float | str | list[str] | None = optional()
    owner: str | FieldOwnerWithId | None = optional()
    state: Literal["on", "off"] | str | bool | None = optional()

    said: list[str] | None = optional()
    """At most 2 items."""
