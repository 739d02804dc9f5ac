"""What an annotation says about the shape of data: list, mapping or leaf."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints


def branches(annotation: Any) -> list[Any]:
    """Give the plain types of an annotation: no unions, aliases, `Annotated`, None."""
    while hasattr(annotation, "__value__"):
        annotation = annotation.__value__
    origin = get_origin(annotation)
    if origin is Annotated:
        return branches(get_args(annotation)[0])
    if origin is Union or origin is types.UnionType:
        return [each for part in get_args(annotation) for each in branches(part)]
    return [] if annotation is type(None) else [annotation]


def item_of(annotation: Any) -> Any:
    """Give the items' type of a list; None where it is no list."""
    origin = get_origin(annotation)
    if isinstance(origin, type) and issubclass(origin, (list, tuple, Sequence)):
        return (get_args(annotation) or (Any,))[0]
    return None


def value_of(annotation: Any) -> Any:
    """Give the values' type of a mapping; None where it is no mapping."""
    origin = get_origin(annotation)
    if isinstance(origin, type) and issubclass(origin, (dict, Mapping)):
        return (get_args(annotation) or (Any, Any))[1]
    return None


@lru_cache(maxsize=1024)
def extra_of(kind: type) -> Any:
    """Give the type of a class's properties that no field stands for."""
    hints = get_type_hints(kind, include_extras=True)  # Inherited ones, too.
    found = value_of(hints.get("__pydantic_extra__"))
    return Any if found is None else found
