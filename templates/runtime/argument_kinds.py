"""How an argument is given by who does not write Python: as text, or as JSON."""

from __future__ import annotations

import base64
import binascii
import enum
import json
from collections.abc import AsyncIterable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from os import PathLike
from typing import Any, Final, Literal, get_args, get_origin
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from .record import Record
from .signatures import alternatives, bare

_MOST_ERRORS: Final = 3
_NAMES: Final = {
    str: "TEXT",
    int: "INTEGER",
    float: "NUMBER",
    Decimal: "DECIMAL",
    datetime: "DATETIME",
    date: "DATE",
    time: "TIME",
    timedelta: "DURATION",
    UUID: "UUID",
    bytes: "BASE64",
    bool: "BOOLEAN",
}
"""Types that one word of a command line can be, and what help calls them."""


_EXPECTED: Final = {
    "INTEGER": "a whole number",
    "NUMBER": "a number",
    "DECIMAL": "a decimal",
    "DATETIME": "a date and time with an offset, such as 2024-12-31T23:59:00Z",
    "DATE": "a date, such as 2024-12-31",
    "TIME": "a time, such as 23:59:00",
    "UUID": "a UUID, such as 9c5b94b1-35ad-49bb-b118-8e8fc24abf80",
}
"""What help calls a type: what a word must be, where it is that alone."""


class UnusableError(ValueError):
    """A value that an argument does not take; the message says why."""


class Kind(Record, kw_only=True):
    """What an argument takes."""

    form: Literal["flag", "choice", "scalar", "file", "json"]
    many: bool = False
    """Whether it takes several of them."""

    choices: tuple[Any, ...] = ()
    is_open: bool = True
    """Whether it takes other values than the choices."""

    takes_text: bool = False
    """Whether any text is a value."""

    metavar: str = "JSON"


def kind_of(annotation: Any) -> Kind:
    """Return what an annotation takes."""
    branches = [
        one
        for one in map(bare, alternatives(annotation))
        if get_origin(one) is not AsyncIterable
    ]
    takes_text = str in branches
    if any(get_origin(one) is PathLike for one in branches):
        return Kind(form="file", takes_text=takes_text, metavar="FILE")
    if branches == [bool]:
        return Kind(form="flag", metavar="")
    literals = [one for one in branches if get_origin(one) is Literal]
    choices = tuple(value for one in literals for value in get_args(one))
    if choices and len(literals) == len(branches):
        return Kind(form="choice", choices=choices, is_open=False, metavar="")
    enums = [one for one in branches if _is_enum(one)]
    choices += tuple(one.name for kind in enums for one in kind)
    known = len(literals) + len(enums)
    scalars = [one for one in branches if one in _NAMES]
    if branches and known + len(scalars) == len(branches):
        # A number may be whole: that goes without saying.
        shown = [one for one in scalars if one is not int or float not in scalars]
        names = [_NAMES[one] for one in shown] or ["NAME|NUMBER"]
        return Kind(
            form="scalar",
            choices=choices,
            takes_text=takes_text,
            metavar="|".join(dict.fromkeys(names)),
        )
    if len(branches) == 1 and get_origin(branches[0]) in (Sequence, Iterable, list):
        (item,) = get_args(branches[0])
        of_items = kind_of(item)
        if of_items.form != "json" and not of_items.many:
            return of_items.changed(many=True)
    return Kind(form="json")


def item_of(annotation: Any) -> Any:
    """Return the annotation of one item, of an argument that takes several."""
    return get_args(bare(alternatives(annotation)[0]))[0]


def from_text(annotation: Any, text: str) -> Any:
    """Return the value of a word on the command line.

    Raises:
        UnusableError: It is none of what the annotation takes.
    """
    branches = list(map(bare, alternatives(annotation)))
    for one in branches:
        if get_origin(one) is Literal:
            for value in get_args(one):
                if text == (json.dumps(value) if type(value) is bool else str(value)):
                    return value
        elif _is_enum(one) and text in one.__members__:
            return one[text]
    if str in branches:
        return text
    if bytes in branches:
        return _decoded(text)
    if all(get_origin(one) is Literal for one in branches):
        known = ", ".join(str(v) for one in branches for v in get_args(one))
        raise UnusableError(f"{text!r} is not one of: {known}")
    try:
        return TypeAdapter(annotation).validate_json(json.dumps(text))
    except ValidationError as error:
        failure = error
    try:
        return TypeAdapter(annotation).validate_json(text)
    except ValidationError:
        expected = _EXPECTED.get(kind_of(annotation).metavar)
        problem = f"{text!r} is not {expected}" if expected else _described(failure)
        raise UnusableError(problem) from None


def from_data(annotation: Any, data: Any) -> Any:
    """Return the value of an argument that is given as decoded JSON.

    Scalars get their Python type. Objects stay as they are: methods take mappings.

    Raises:
        UnusableError: It is not what the annotation takes.
    """
    kind = kind_of(annotation)
    if kind.form == "scalar" and kind.metavar == "BASE64":
        items = data if kind.many else [data]
        if not isinstance(items, list) or not all(isinstance(x, str) for x in items):
            raise UnusableError("it must be text in base64")
        decoded = [_decoded(one) for one in items]
        return decoded if kind.many else decoded[0]
    try:
        value = TypeAdapter(annotation).validate_json(json.dumps(data))
    except ValidationError as error:
        raise UnusableError(_described(error)) from None
    return data if kind.form == "json" else value


def nested_value(annotation: Any, path: Sequence[str], text: str) -> Any:
    """Return a word's value at a place within an argument, as JSON has it.

    What the place takes decides; where that is not known, JSON is read as JSON and
    anything else is text.

    Raises:
        UnusableError: It is none of what the place takes.
    """
    for name in path:
        annotation = _within(annotation, name)
    kind = kind_of(annotation)
    if kind.form not in ("json", "file") and not kind.many:
        value = from_text(annotation, text)
        return TypeAdapter(annotation).dump_python(value, mode="json", warnings=False)
    try:
        return json.loads(text)
    except ValueError:
        return text


def _within(annotation: Any, name: str) -> Any:
    """Return the annotation of a property or an item, `Any` where nothing says it."""
    for one in map(bare, alternatives(annotation)):
        fields = getattr(one, "model_fields", None)
        if isinstance(fields, dict):
            for key, field in fields.items():
                if name in (key, field.alias, field.validation_alias):
                    kinds = alternatives(field.annotation)
                    return _union([k for k in kinds if k is not type(None)])
        elif get_origin(one) in (Sequence, Iterable, list):
            return get_args(one)[0]
    return Any


def _union(kinds: list[Any]) -> Any:
    found = kinds[0] if kinds else Any
    for one in kinds[1:]:
        found = found | one
    return found


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise UnusableError("it must be base64") from None


def _described(error: ValidationError) -> str:
    """Write the first errors of a value, without the links to pydantic."""
    found = error.errors(include_url=False, include_context=False)
    parts = []
    for one in found[:_MOST_ERRORS]:
        place = ".".join(str(part) for part in one["loc"] if isinstance(part, int))
        parts.append(f"{place}: {one['msg']}" if place else str(one["msg"]))
    more = len(found) - len(parts)
    return "; ".join(dict.fromkeys(parts)) + (f"; {more} more" if more > 0 else "")
