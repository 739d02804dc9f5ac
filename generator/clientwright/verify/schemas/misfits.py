"""Texts in a value that are not of the format that a schema says they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ...ir.document import Json
from .dialect import fits
from .flattened import Flattener
from .formats import formats_of, is_of_format

_DEEPEST: Final = 20


def misfits(
    flattener: Flattener, node: Json, value: Json, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Find the texts in a value that are not of their format: place, format, text."""
    flattener.keep(node)
    demands = flattener.flatten(node)
    if len(at) > _DEEPEST or "enum" in demands or "const" in demands:
        return
    if isinstance(value, str):
        for name in formats_of(demands):
            if not is_of_format(name, value):
                yield at, name, value
    elif isinstance(value, Mapping):
        properties = demands.get("properties", {})
        rest = demands.get("additionalProperties", {})
        for key, item in value.items():
            inner = properties.get(key, rest)
            yield from misfits(flattener, inner, item, (*at, str(key)))
    elif isinstance(value, list):
        first = demands.get("prefixItems", ())
        for index, item in enumerate(value):
            inner = first[index] if index < len(first) else demands.get("items", {})
            yield from misfits(flattener, inner, item, (*at, index))
    for union in demands.get("unions", ()):
        likely = _likely([*union.branches], flattener, value)
        found = [list(misfits(flattener, one, value, at)) for one in likely]
        if found and all(found):
            yield from found[0]


def _likely(branches: list[Json], flattener: Flattener, value: Json) -> list[Json]:
    """Leave branches of a value's type, and those that declare most of an object."""
    kinds = [(one, flattener.flatten(one).get("type")) for one in branches]
    branches = [one for one, types in kinds if not types or fits(value, types)]
    if not isinstance(value, Mapping):
        return branches
    known = [
        len(set(flattener.flatten(one).get("properties", ())) & value.keys())
        for one in branches
    ]
    most = max(known, default=0)
    return [one for one, count in zip(branches, known, strict=True) if count == most]
