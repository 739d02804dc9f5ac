"""What models of another engine than the built-in one need at run time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from pydantic import AliasGenerator, ConfigDict

from .omit import omit

_WIRE_NAMES: Final[dict[type, Mapping[str, str]]] = {}


def wire_names(kind: type, names: Mapping[str, str]) -> None:
    """State what fields of a dataclass are called on the wire: attribute → wire name.

    pydantic reads the class by these names, and `members` writes it by them.
    """
    _WIRE_NAMES[kind] = names
    aliases = AliasGenerator(alias=lambda name: names.get(name, name))
    type.__setattr__(kind, "__pydantic_config__", ConfigDict(alias_generator=aliases))


def members(value: Any) -> dict[str, object]:
    """Give the members of a dataclass instance by wire name.

    A dataclass does not know whether a field was given: None where None is the default
    is taken for absent.
    """
    names = _WIRE_NAMES.get(type(value), {})
    found = {}
    for field in fields(value):
        member = getattr(value, field.name)
        absent = member is None and field.default is None
        if not absent and member is not omit:
            found[names.get(field.name, field.name)] = member
    return found
