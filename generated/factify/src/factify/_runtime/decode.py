"""JSON to typed values: one call of the type's validator on the bytes.

Data that the document's schema refuses is `salvage.py`'s.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import lru_cache
from math import isinf
from typing import Any, Final, cast

from pydantic_core import ValidationError

_DEEP: Final = "JSON is nested too deeply"
_FAR: Final = rb"[0-9][eE][+]?[0-9]{3}"

exact: list[Callable[[bytes, Any], object]] = []
"""The reader of JSON with decimals, put here by `decimals.py` where it is needed."""

all_digits: list[tuple[Callable[[bytes], object], Callable[[Any], object]]] = []
"""Likewise: what parses JSON without losing digits, and what drops those that no
decimal was made of."""

searching: list[Callable[[], AbstractContextManager[None]]] = []
"""What to do while the valid parts of a value are searched, put here by `unions.py`."""


_MOST: Final = 4096
_readers: Final[dict[int, tuple[Any, Any]]] = {}


def reader(annotation: Any) -> Any:
    """Return what reads a type: a model's validator, or an adapter.

    The type is known by its identity: hashing may cost.
    """
    known = _readers.get(id(annotation))
    if known is not None and known[0] is annotation:
        return known[1]
    found = _built(annotation)
    if len(_readers) >= _MOST:
        _readers.clear()
    _readers[id(annotation)] = (annotation, found)
    return found


@lru_cache(maxsize=_MOST)
def _built(annotation: Any) -> Any:
    from .model import is_model  # What needs no pydantic does not pay for it.

    if is_model(annotation):
        if not annotation.__pydantic_complete__:
            annotation.model_rebuild()
        return annotation.__pydantic_validator__
    # Likewise what has models alone.
    from pydantic import ConfigDict, PydanticUserError, TypeAdapter

    if hasattr(annotation, "__pydantic_config__"):
        return TypeAdapter(annotation)  # A class that says itself how it is read.
    try:
        config = ConfigDict(strict=True, allow_inf_nan=False)
        return TypeAdapter(annotation, config=config)
    except PydanticUserError:
        return TypeAdapter(annotation)


def parse_json(
    content: bytes, parse_float: Callable[[str], float] | None = None
) -> object:
    """Read JSON (RFC 8259); the last of equal names wins."""
    try:
        if parse_float is None and re.search(_FAR, content):
            parse_float = _finite
        data = json.loads(content, parse_float=parse_float, parse_constant=_refuse)
        return cast(object, data)
    except RecursionError as error:
        raise ValueError(_DEEP) from error


def _finite(text: str) -> float:
    number = float(text)
    if isinf(number):
        raise ValueError("a number is out of range")
    return number


def _refuse(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


def decode(content: bytes, annotation: Any, *, strict: bool, where: str) -> object:
    """Return JSON text as a value of the type that the document says it has.

    Where the data is otherwise, the valid parts are typed, the rest is kept as it is,
    and that is logged once for each operation (`where`) and place.
    """
    content = content.removeprefix(BOM_UTF8)  # Parsers may (RFC 8259, section 8.1).
    if annotation is object or annotation is Any:
        return parse_json(content)
    if b"NaN" in content or b"Infinity" in content:
        parse_json(content)  # pydantic takes these words for numbers.
    try:
        if exact:
            return exact[0](content, annotation)
        return reader(annotation).validate_json(content)
    except (ValidationError, RecursionError) as error:
        failure = error.with_traceback(None)  # It would hold this frame, and itself.
    from .salvage import salvage

    try:
        for parse, finish in all_digits:
            return finish(salvage(parse(content), annotation, failure, strict, where))
        return salvage(parse_json(content), annotation, failure, strict, where)
    except RecursionError:  # Parsers of JSON may go deeper than Python.
        raise ValueError(_DEEP) from None


def typed(data: object, annotation: Any, *, strict: bool, where: str) -> object:
    """Return JSON data likewise: what another format, or a part of a response, gave."""
    if annotation is object or annotation is Any:
        return data
    try:
        return read_data(data, annotation)
    except (ValidationError, RecursionError) as error:
        failure = error.with_traceback(None)  # It would hold this frame, and itself.
    from .salvage import salvage

    return salvage(data, annotation, failure, strict, where)


def read_data(data: object, annotation: Any) -> Any:
    """Return JSON data as a type."""
    found = reader(annotation)
    try:
        return found.validate_python(data)
    except ValidationError as error:
        # A dataclass takes its properties from JSON text, and not from a dictionary.
        if all(one["type"] != "dataclass_exact_type" for one in error.errors()):
            raise
    return found.validate_json(json.dumps(data))
