"""JSON pointers (RFC 6901) into data that was read, as such or as models."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from .encode import is_a_model

if TYPE_CHECKING:
    from pydantic import AliasChoices, AliasPath, BaseModel

MISSING: Final = object()
"""What a pointer leads to where there is nothing."""


@lru_cache(maxsize=4096)
def tokens(pointer: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer, unescaped."""
    split = pointer.split("/")[1:]
    return tuple(one.replace("~1", "/").replace("~0", "~") for one in split)


def at(data: object, pointer: str | None) -> object:
    """Return what a pointer leads to, None where there is nothing.

    `-1` is an array's last item, which cursors are often taken from. Models are gone
    into by the names that their properties have on the wire.
    """
    if pointer is None:
        return None
    for token in tokens(pointer):
        data = _step(data, token)
        if data is MISSING:
            return None
    return data


def _step(data: object, token: str) -> object:
    if isinstance(data, Mapping):
        return data.get(token, MISSING)
    if is_a_model(data):
        name = _names(type(data)).get(token)
        if name is not None:
            return getattr(data, name, MISSING)
        return (data.model_extra or {}).get(token, MISSING)
    is_index = token == "-1" or (token.isdecimal() and len(token) < 10)
    if data and isinstance(data, list) and is_index and int(token) < len(data):
        return data[int(token)]
    return MISSING


@lru_cache(maxsize=1024)
def _names(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the attribute of each property of a model."""
    found: dict[str, str] = {}
    for name, field in model.model_fields.items():
        alias: str | AliasPath | AliasChoices | None = field.validation_alias
        found[alias if isinstance(alias, str) else name] = name
    return found


def put(data: object, pointer: str, value: Any) -> dict[str, Any]:
    """Return a copy of an object with a value where a pointer leads.

    Objects on the way are made where there are none.
    """
    whole: dict[str, Any] = dict(data) if isinstance(data, Mapping) else {}
    inner = whole
    *way, last = tokens(pointer)
    for token in way:
        below = inner.get(token)
        inner[token] = dict(below) if isinstance(below, Mapping) else {}
        inner = inner[token]
    inner[last] = value
    return whole
