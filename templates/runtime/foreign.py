"""What models of another engine than the built-in one need at run time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, get_type_hints

from pydantic import AliasGenerator, ConfigDict

from .model import Model


class BaseModel(Model):
    """Base of pydantic models: read and written as those of the built-in engine are."""

    __tells_null__ = False


def wire_names(kind: type, names: Mapping[str, str]) -> None:
    """State what fields of a dataclass are called on the wire: attribute → wire name.

    pydantic reads the class by these names, and `encode` writes it by them.
    """
    type.__setattr__(kind, "__wire_names__", names)
    aliases = AliasGenerator(alias=lambda name: names.get(name, name))
    _configure(kind, ConfigDict(alias_generator=aliases))


def keep_unknown(*kinds: Any) -> None:
    """Let dataclasses and typed dicts keep properties that they do not declare."""
    for kind in kinds:
        _configure(kind, ConfigDict(extra="allow", strict=True))


def _configure(kind: Any, config: ConfigDict) -> None:
    whole = {**getattr(kind, "__pydantic_config__", {}), **config}
    type.__setattr__(kind, "__pydantic_config__", whole)
    type.__setattr__(kind, "__salvage__", classmethod(_salvaged))


def _salvaged(
    kind: Any, value: Mapping[str, object], read: Callable[[object, Any], Any]
) -> object:
    """Make a dataclass instance of what is valid; what is absent is None."""
    if "__dataclass_fields__" not in vars(kind):
        return value
    rest = dict(value)
    made: Any = object.__new__(kind)
    for wire, (name, annotation) in _wire_fields(kind).items():
        item = read(rest.pop(wire), annotation) if wire in rest else None
        object.__setattr__(made, name, item)
    vars(made).update(rest)
    return made


@lru_cache(maxsize=4096)
def _wire_fields(kind: Any) -> Mapping[str, tuple[str, Any]]:
    """Return the fields of a dataclass: wire name → attribute and its annotation."""
    names: Mapping[str, str] = getattr(kind, "__wire_names__", {})
    hints = get_type_hints(kind, include_extras=True)
    return {
        names.get(field.name, field.name): (field.name, hints[field.name])
        for field in fields(kind)
    }
