"""Data that its type refuses: the valid parts are typed, the rest is kept as it is.

Loaded when the first response comes that is not as documented.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from . import decode
from .decode import read_data
from .model import Model, is_model

_LOG: Final = logging.getLogger(__name__.partition("._runtime")[0])
_DEEPEST: Final = 64
"""Levels that are searched for valid parts; what lies deeper is kept as it is."""
_MOST_REMARKS: Final = 1000
_remarks: set[tuple[str, str]] = set()


def salvage(
    data: object,
    annotation: Any,
    error: ValidationError | RecursionError,
    strict: bool,
    where: str,
) -> object:
    """Return the best value of data whose type refuses it, and log what was refused.

    Numbers such as 5.0 are integers (JSON Schema 2020-12, section 4.2.3), and no fault.
    """
    if isinstance(error, RecursionError):
        deep = PydanticCustomError("recursion", "nested too deeply")
        details: list[InitErrorDetails] = [{"type": deep, "input": None}]
        error = ValidationError.from_exception_data("", details)
    part = _Part()
    with ExitStack() as stack:
        for searching in decode.searching:
            stack.enter_context(searching())
        value = part.salvage(data, annotation, 0)
    if part.faulty:
        if strict:
            raise error
        _remark(error, where)
    return value


def _remark(error: ValidationError, where: str) -> None:
    for detail in error.errors(include_url=False, include_context=False):
        loc = detail["loc"]
        place = "".join("[]" if type(part) is int else f".{part}" for part in loc[:12])
        if len(loc) > 12:
            place += "…"
        if (where, place) in _remarks:
            continue
        if len(_remarks) >= _MOST_REMARKS:
            return
        _remarks.add((where, place))
        _LOG.warning(
            "%s: the response is not as documented at %s: %s",
            where,
            place.lstrip(".") or "its root",
            detail["msg"],
        )


class _Part:
    """One value that is searched; `faulty`: a part of it is not of its type."""

    def __init__(self) -> None:
        self.faulty = False

    def read(self, value: object, annotation: Any, depth: int) -> Any:
        """Return a part as its type, or what can be typed of it."""
        try:
            return read_data(value, annotation)
        except (ValidationError, RecursionError):
            return self.salvage(value, annotation, depth + 1)

    def salvage(self, value: object, annotation: Any, depth: int) -> Any:
        """Return the valid parts of a value, typed, that as a whole is not valid."""
        while hasattr(annotation, "__value__"):
            annotation = annotation.__value__
        if depth > _DEEPEST:
            return self._kept(value)
        if isinstance(value, float) and value.is_integer():
            try:
                return read_data(int(value), annotation)
            except ValidationError:
                return self._kept(int(value))
        if not isinstance(value, dict | list):
            return self._kept(value)
        if get_origin(annotation) is Annotated:
            return self._marked(value, annotation, depth)
        if is_model(annotation):
            if isinstance(value, dict):
                return self._model(value, annotation, depth)
            return self._kept(value)
        own = getattr(annotation, "__salvage__", None)
        if own is not None and isinstance(value, dict):
            self.faulty = True
            return own(value, lambda part, kind: self.read(part, kind, depth))
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is list and isinstance(value, list):
            return [self.read(item, arguments[0], depth) for item in value]
        if origin is dict and isinstance(value, dict):
            return {
                k: self.read(item, arguments[1], depth) for k, item in value.items()
            }
        if origin in (Union, UnionType):
            return self._branch(value, list(arguments), depth)
        return self._kept(value)

    def _kept(self, value: object) -> object:
        self.faulty = True
        return value

    def _marked(
        self, value: dict[str, Any] | list[Any], annotation: Any, depth: int
    ) -> Any:
        """Go by what an annotation's metadata says of a value's kind (`unions.py`)."""
        inner, *marks = get_args(annotation)
        for mark in marks:
            choose = getattr(mark, "likeliest", None)
            if choose is not None and isinstance(value, dict):
                return self._branch(value, choose(value, inner), depth)
        return self.salvage(value, inner, depth + 1)

    def _branch(
        self, value: dict[str, Any] | list[Any], branches: list[Any], depth: int
    ) -> Any:
        """Return a value as the first branch of a union that can hold a part of it."""
        for branch in branches:
            kind = branch
            while get_origin(kind) is Annotated:
                kind = get_args(kind)[0]
            origin = get_origin(kind)
            if isinstance(value, list) is not (origin is list):
                continue
            part = _Part()
            made = part.salvage(value, branch, depth + 1)
            if made is not value:
                self.faulty = self.faulty or part.faulty
                return made
        return self._kept(value)

    def _model(
        self, value: Mapping[str, object], kind: type[Model], depth: int
    ) -> Model:
        """Make an instance from the fields that are valid, and those that are not."""
        if not kind.__pydantic_complete__:
            kind.model_rebuild()  # Or it could not be written back.
        rest = dict(value)
        values: dict[str, object] = {}
        names: set[str] = set()
        owner: Any = kind
        for name, field in kind.model_fields.items():
            alias = field.serialization_alias
            wire = name if alias is None else alias
            if wire in rest:
                values[name] = self.read(rest.pop(wire), _field(owner, name), depth)
                names.add(name)
            else:
                self.faulty = self.faulty or field.is_required()
                values[name] = None
        inner = _extra(owner)
        if inner is not Any:
            rest = {k: self.read(item, inner, depth) for k, item in rest.items()}
        made = kind.model_construct(names | rest.keys())
        vars(made).update(values)
        extra = made.model_extra
        if extra is not None:
            extra.update(rest)
        return made


@lru_cache(maxsize=4096)
def _extra(kind: Any) -> Any:
    """Return the type of properties without a field; Any where none is documented."""
    annotation = get_type_hints(kind, include_extras=True).get("__pydantic_extra__")
    return get_args(annotation)[1] if get_origin(annotation) is dict else Any


@lru_cache(maxsize=4096)
def _field(kind: Any, name: str) -> Any:
    """Return a field's whole annotation, with the metadata that pydantic took off."""
    field = kind.model_fields[name]
    annotation: Any = field.annotation
    for mark in field.metadata:
        annotation = Annotated[annotation, mark]
    return annotation
