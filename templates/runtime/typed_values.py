"""Mappings in the place of models, written as the model's own values are.

Keys may be names of fields or of properties; what travels as text of a format
(base64url, decimals, dates) is written as the schema has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from .datetimes import full_date
from .encode import WIRE, is_series
from .omit import omit
from .shapes import branches, extra_of, item_of, value_of


def as_type(annotation: Callable[[], object]) -> Callable[[object], object]:
    """Return what writes a value as JSON data of a type, named by code."""
    return lambda value: _written(value, annotation())


def _written(value: object, annotation: Any) -> object:
    """Write what is plain in a value; models are written by themselves."""
    if isinstance(value, Mapping):
        return _mapping(value, annotation)
    if is_series(value):
        item = next(filter(None, map(item_of, branches(annotation))), Any)
        return [_written(one, item) for one in value]
    if isinstance(value, datetime):
        kinds = branches(annotation)
        return full_date(value) if date in kinds and datetime not in kinds else value
    if isinstance(value, bytes | Decimal):
        return _adapter(annotation).dump_python(value, context=WIRE, warnings=False)
    return value


def _mapping(value: Mapping[Any, object], annotation: Any) -> object:
    kind = _model_of(value, annotation)
    if kind is None:
        inner = next(filter(None, map(value_of, branches(annotation))), Any)
        return {key: _written(item, inner) for key, item in value.items()}
    known = _fields(kind)
    found: dict[object, object] = {}
    for key, item in value.items():
        if item is not omit:
            wire, inner = known.get(key) or (key, extra_of(kind))
            found[wire] = _written(item, inner)
    return found


def _model_of(value: Mapping[Any, object], annotation: Any) -> Any:
    """Find the model that a mapping stands for; of several the one that it fits."""
    # Who gives no mapping does not load what models are made of.
    from .model import is_model
    from .unions import ranked, tagged_of

    tagged = tagged_of(annotation)
    if tagged is not None:
        annotation = tagged.choose(tagged.by_wire(value))
    models: list[Any] = [one for one in branches(annotation) if is_model(one)]
    if len(models) > 1:
        return models[ranked(value, models, by_name=True)[0]]
    return models[0] if models else None


@lru_cache(maxsize=1024)
def _fields(kind: Any) -> Mapping[object, tuple[str, Any]]:
    """Return wire name and annotation of a model's fields, by either name."""
    if not kind.__pydantic_complete__:
        kind.model_rebuild()
    by_name: dict[object, tuple[str, Any]] = {}
    by_wire: dict[object, tuple[str, Any]] = {}
    for name, field in kind.model_fields.items():
        annotation: Any = field.annotation
        for mark in field.metadata:
            annotation = Annotated[annotation, mark]
        alias = field.serialization_alias
        wire = name if alias is None else alias
        by_name[name] = by_wire[wire] = wire, annotation
    return {**by_name, **by_wire}


@lru_cache(maxsize=1024)
def _adapter(annotation: Any) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(annotation)
