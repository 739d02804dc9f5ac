"""What types say about the members of an element, and about text without a type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .encode import properties
from .shapes import branches
from .xml_rules import XmlField, XmlRules

PLAIN = XmlField()
_NO_RULES = XmlRules()


def has_members(annotation: Any) -> bool:
    """Whether it is a class with named members."""
    if not isinstance(annotation, type):
        return False
    return (
        issubclass(annotation, BaseModel)
        or is_dataclass(annotation)
        or (issubclass(annotation, dict) and hasattr(annotation, "__total__"))
    )


@lru_cache(maxsize=1024)
def members(kind: type) -> dict[str, Any]:
    """Give the members of such a class: annotation by wire name."""
    if issubclass(kind, BaseModel):
        if not kind.__pydantic_complete__:
            # A class of a cycle that was only read as part of another one.
            kind.model_rebuild()
        return {
            wire_name(name, field): _annotation(field)
            for name, field in kind.model_fields.items()
        }
    hints = get_type_hints(kind, include_extras=True)
    return {name: _of_property(hint) for name, hint in hints.items()}


def _of_property(hint: Any) -> Any:
    """Return a property's type, without whether a mapping must have it."""
    return get_args(hint)[0] if get_origin(hint) in (Required, NotRequired) else hint


def _annotation(field: FieldInfo) -> Any:
    """Return a field's type with its metadata, which tells branches of unions apart."""
    found: Any = field.annotation
    for mark in field.metadata:
        found = Annotated[found, mark]
    return found


def given(value: object) -> Mapping[str, object]:
    """Return the properties of an object by wire name, their values as they are."""
    if isinstance(value, BaseModel):
        return {
            wire_name(name, field): value.__dict__.get(name)
            for name, field in type(value).model_fields.items()
        } | (value.model_extra or {})
    if is_dataclass(value) and not isinstance(value, type):
        return properties(value)
    return value if isinstance(value, Mapping) else {}


def likeliest(annotation: Any, value: Mapping[str, object]) -> Any:
    """Return the branch of a union that an object is of, where metadata says it."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        for mark in marks:
            if hasattr(mark, "likeliest"):
                return mark.likeliest(value, inner)[0]
        return likeliest(inner, value)
    if get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            if (found := likeliest(part, value)) is not part:
                return found
    return annotation


def wire_name(name: str, field: FieldInfo) -> str:
    """Return a field's name on the wire, which may be empty."""
    alias = field.serialization_alias
    return name if alias is None else alias


def is_required(kind: type, wire: str) -> bool:
    """Whether a member is always there; those of other classes than models are."""
    field = _field(kind, wire)
    return field is None or field.is_required()


def admits_null(kind: type, wire: str) -> bool:
    """Whether a member of a model may be null, and not only be absent.

    In a class that does not tell these apart, what may be absent is.
    """
    field = _field(kind, wire)
    if field is None or type(None) not in get_args(field.annotation):
        return False
    if not getattr(kind, "__tells_null__", False):
        return field.is_required()
    return not callable(field.json_schema_extra)


@lru_cache(maxsize=1024)
def _field(kind: type, wire: str) -> FieldInfo | None:
    """Find the field of a name on the wire, if it is one of a model."""
    fields = kind.model_fields if issubclass(kind, BaseModel) else {}
    return next(
        (field for name, field in fields.items() if wire_name(name, field) == wire),
        None,
    )


def telling(kind: type) -> dict[str, Any]:
    """Give the one value that each constant or tag of such a class has."""
    if not issubclass(kind, BaseModel):
        return {}
    return {
        wire_name(name, field): field.json_schema_extra["const"]
        for name, field in kind.model_fields.items()
        if isinstance(field.json_schema_extra, dict)
        and "const" in field.json_schema_extra
    }


def leaf_types(annotation: Any) -> set[type]:
    """Give the JSON types that a text may stand for: bool, int, float, str."""
    found: set[type] = set()
    for branch in branches(annotation):
        kinds = (
            [type(value) for value in get_args(branch)]
            if get_origin(branch) is Literal
            else [branch]
        )
        found.update(_json_type(kind) for kind in kinds if isinstance(kind, type))
    return found


def _json_type(kind: type) -> type:
    if issubclass(kind, bool):
        return bool
    if issubclass(kind, int):
        return int
    return float if issubclass(kind, (float, Decimal)) else str


def rules_of(annotation: Any) -> XmlRules:
    """Give the rules of a class; none said means the plain form."""
    found = getattr(annotation, "__xml__", None)
    return found if isinstance(found, XmlRules) else _NO_RULES


def item_name(rule: XmlField, item: Any, wire: str) -> str:
    """Name the element of an array's items: as stated, as their class, as the array.

    The array's own element has that name too (OpenAPI 3.0.4, "XML Arrays").
    """
    own = next((rules_of(kind).name for kind in branches(item)), None)
    return rule.item or own or rule.name or wire
