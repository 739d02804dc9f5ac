"""Models of `client.box`: `Box` and others."""

from typing import Any, Literal

from .._runtime.model import Model, extras, nullable, optional


class BoxClosed(Model):
    pass


class BoxBoth(Model):
    __pydantic_extra__: dict[str, int] = extras()
    a: str | None = optional()


class BoxConditional(Model):
    kind: str | None = optional()


class Box(Model):
    any: Any = nullable()
    truth: Any = nullable()
    never: Any = nullable()
    several: str | int | None = nullable()
    free: dict[str, Any] | None = optional()
    closed: BoxClosed | None = optional()
    map: dict[str, int] | None = optional()
    both: BoxBoth | None = optional()
    patterned: dict[str, bool] | None = optional()
    list_: list[Any] | None = optional("list")
    pair: list[Any] | None = optional()
    not_: Any = nullable("not")
    one: Literal[1] | None = optional()
    conditional: BoxConditional | None = optional()
