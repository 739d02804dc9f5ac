"""What models of another engine than the built-in one need at run time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import lru_cache
from typing import Any, Final, get_type_hints

from pydantic import AliasGenerator, ConfigDict

from .model import Model
from .omit import omit


class BaseModel(Model):
    """Base of pydantic models: read and written as those of the built-in engine are."""


_WIRE_NAMES: Final[dict[type, Mapping[str, str]]] = {}


def wire_names(kind: type, names: Mapping[str, str]) -> None:
    """State what fields of a dataclass are called on the wire: attribute → wire name.

    pydantic reads the class by these names, and `members` writes it by them.
    """
    _WIRE_NAMES[kind] = names
    aliases = AliasGenerator(alias=lambda name: names.get(name, name))
    _configure(kind, ConfigDict(alias_generator=aliases))


def keep_unknown(*kinds: Any) -> None:
    """Let dataclasses and typed dicts keep members that they do not declare."""
    for kind in kinds:
        _configure(kind, ConfigDict(extra="allow"))


def _configure(kind: Any, config: ConfigDict) -> None:
    whole = {**getattr(kind, "__pydantic_config__", {}), **config}
    type.__setattr__(kind, "__pydantic_config__", whole)


@lru_cache(maxsize=4096)
def wire_fields(kind: Any) -> Mapping[str, tuple[str, Any]]:
    """Give the members of a dataclass: wire name → attribute and its annotation."""
    names = _WIRE_NAMES.get(kind, {})
    hints = get_type_hints(kind, include_extras=True)
    return {
        names.get(field.name, field.name): (field.name, hints[field.name])
        for field in fields(kind)
    }


def _is_required(field: Field[Any]) -> bool:
    """Tell a field without a default; one that is named as its type has a factory."""
    return field.default is MISSING and field.default_factory is MISSING


def members(value: Any) -> dict[str, object]:
    """Give the members of a dataclass instance by wire name.

    A dataclass does not know whether a field was given: None, where there is a default,
    is taken for absent. Members without a field are those that were read as such.
    """
    names = _WIRE_NAMES.get(type(value), {})
    found = {}
    for field in fields(value):
        member = getattr(value, field.name)
        absent = member is None and not _is_required(field)
        if not absent and member is not omit:
            found[names.get(field.name, field.name)] = member
    known = type(value).__dataclass_fields__
    found.update((n, m) for n, m in vars(value).items() if n not in known)
    return found
