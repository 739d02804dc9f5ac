"""JSON text to JSON data, and JSON data to typed values.

Reading is tolerant: what the document's schema refuses is kept as it came, in its
place, and everything around it is typed all the same.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Annotated, Any, Final, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from .exact import Exact, RawFloat
from .foreign import wire_fields
from .model import Model
from .unions import branches_of, is_model, ranked, remembering, tagged_of

_LOG: Final = logging.getLogger(__name__.partition("._runtime")[0])
_DEEPEST: Final = 64
"""Levels that are searched for valid parts; what lies deeper is kept as it came."""
_MOST_REMARKS: Final = 1000
_LONG = re.compile(rb"[0-9][0-9.]{15}|[0-9][eE][+-]?[0-9]{2}")
_remarks: set[tuple[str, str]] = set()


def parse_json(content: bytes) -> object:
    """Read JSON (RFC 8259) without losing a digit; the last of equal names wins.

    Raises:
        ValueError: It is not JSON, or nested too deeply to be read.
    """
    exact: Callable[[str], float] | None = _number if _LONG.search(content) else None
    try:
        return cast(
            object, json.loads(content, parse_float=exact, parse_constant=_refuse)
        )
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error


def _refuse(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


def _number(text: str) -> float:
    """Read a number with a fraction or exponent, with its text where that says more."""
    number = float(text)
    if repr(number) == text:
        return number
    try:
        same = Decimal(text) == Decimal(repr(number))
    except InvalidOperation as error:
        raise ValueError("a number is out of range") from error
    return number if same else RawFloat.of(text)


@lru_cache(maxsize=4096)
def _reader(annotation: Any) -> Callable[[object], object]:
    """Give what validates data of a type; building it is what costs."""
    if is_model(annotation):
        if not annotation.__pydantic_complete__:
            annotation.model_rebuild()
        read: Callable[[object], object] = (
            annotation.__pydantic_validator__.validate_python
        )
        return read
    exact: Any = Annotated[annotation, Exact()]
    return TypeAdapter(exact).validate_python


def decode(value: object, annotation: Any, *, strict: bool, where: str) -> object:
    """Give JSON data the type that the document says it has.

    Where the data is otherwise, the valid parts are typed, the rest is kept as it is,
    and that is logged once for each operation (`where`) and place.

    Raises:
        ValidationError: The data is otherwise, and `strict`.
    """
    read = _reader(annotation)
    try:
        return read(value)
    except ValidationError as error:
        failure = error
    except RecursionError:
        failure = _too_deep(value)
    if strict:
        raise failure
    _remark(failure, where)
    with remembering():
        return _salvage(value, annotation, 0)


def _too_deep(value: object) -> ValidationError:
    """Make the error of a value that is nested too deeply to be validated."""
    kind = PydanticCustomError("recursion", "nested too deeply")
    return ValidationError.from_exception_data("", [{"type": kind, "input": value}])


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
            "%s: the answer is not as documented at %s: %s",
            where,
            place.lstrip(".") or "its root",
            detail["msg"],
        )


def _read(value: object, annotation: Any, depth: int) -> object:
    """Give a part its type if it has it, else what can be typed of it."""
    try:
        return _reader(annotation)(value)
    except (ValidationError, RecursionError):
        return _salvage(value, annotation, depth + 1)


def _salvage(value: object, annotation: Any, depth: int) -> object:
    """Type the valid parts of a value that as a whole is not valid."""
    if depth > _DEEPEST or not isinstance(value, dict | list):
        return value
    annotation = getattr(annotation, "__value__", annotation)
    tagged = tagged_of(annotation)
    if tagged is not None and isinstance(value, dict):
        return _salvage(value, tagged.choose(value), depth + 1)
    if get_origin(annotation) is Annotated:
        return _salvage(value, get_args(annotation)[0], depth + 1)
    if is_model(annotation):
        return _model(value, annotation, depth) if isinstance(value, dict) else value
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list and isinstance(value, list):
        return [_read(item, arguments[0], depth) for item in value]
    if origin is dict and isinstance(value, dict):
        return {key: _read(item, arguments[1], depth) for key, item in value.items()}
    if is_dataclass(annotation) and isinstance(value, dict):
        return _dataclass(value, annotation, depth)
    branches = branches_of(annotation)
    if len(branches) > 1:
        return _branch(value, branches, depth)
    return value


def _dataclass(value: Mapping[str, object], kind: Any, depth: int) -> object:
    """Make an instance as `_model` does; what is absent is None."""
    rest = dict(value)
    made = kind.__new__(kind)
    for wire, (name, annotation) in wire_fields(kind).items():
        member = _read(rest.pop(wire), annotation, depth) if wire in rest else None
        object.__setattr__(made, name, member)
    vars(made).update(rest)
    return made


def _branch(
    value: dict[str, object] | list[object], branches: list[Any], depth: int
) -> object:
    """Type a value along the branch of a union that is the likeliest for it."""
    if isinstance(value, list):
        branches = [branch for branch in branches if _origin(branch) is list]
    else:
        branches = [branch for branch in branches if _origin(branch) in (dict, None)]
        branches = [branches[at] for at in ranked(value, branches)]
    for branch in branches:
        made = _salvage(value, branch, depth + 1)
        if made is not value:
            return made
    return value


def _origin(branch: Any) -> Any:
    """Give `list` or `dict` of a container, None of what may be a model."""
    while get_origin(branch) is Annotated:
        branch = get_args(branch)[0]
    return get_origin(branch) if get_origin(branch) in (list, dict) else None


def _model(value: Mapping[str, object], kind: type[Model], depth: int) -> Model:
    """Make an instance from the fields that are valid, and those that are not."""
    if not kind.__pydantic_complete__:
        kind.model_rebuild()  # Or it could not be written back.
    rest = dict(value)
    values: dict[str, object] = {}
    names: set[str] = set()
    owner: Any = kind
    for name, field in kind.__pydantic_fields__.items():
        wire = field.serialization_alias or name
        if wire in rest:
            values[name] = _read(rest.pop(wire), _field(owner, name), depth)
            names.add(name)
        else:
            values[name] = None
    made = kind.__new__(kind)
    object.__setattr__(made, "__dict__", values)
    object.__setattr__(made, "__pydantic_fields_set__", names | rest.keys())
    object.__setattr__(made, "__pydantic_extra__", rest)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


@lru_cache(maxsize=4096)
def _field(kind: Any, name: str) -> Any:
    """Give the whole annotation of a field, the metadata that pydantic took off too."""
    if not kind.__pydantic_fields_complete__:
        kind.model_rebuild()
    field = kind.__pydantic_fields__[name]
    annotation: Any = field.annotation
    for mark in field.metadata:
        annotation = Annotated[annotation, mark]
    return annotation
