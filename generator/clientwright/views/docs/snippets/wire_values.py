"""What a snippet's arguments are on the wire, read from their Python source.

A snippet of Python and one of curl say the same, since one is made of the other.
"""

from __future__ import annotations

import ast
import base64
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ....frozen import dataclass
from ....ir.document import Json
from ...source import layout


@dataclass(frozen=True, slots=True)
class FileValue:
    """A file that a snippet names."""

    path: str


Wire: TypeAlias = Json | bytes | FileValue


def wire(node: layout.Node) -> Wire:
    """Return the value of an expression that a sample was written as.

    Raises `ValueError` for what has no fixed form on the wire.
    """
    return _value(ast.parse(layout.flat(node), mode="eval").body)


def _value(node: ast.expr) -> Wire:
    match node:
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return [_value(item) for item in items]
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            return {str(_value(k)): _value(v) for k, v in pairs if k is not None}
        case ast.Call(func=ast.Name(id="Path"), args=[ast.Constant(value=str(path))]):
            return FileValue(path)
        case ast.Call(args=[ast.Constant(value=str(value))]):
            return value  # `UUID("…")`, `date.fromisoformat("…")`
        case _:
            return _constant(node)


def _constant(node: ast.expr) -> Wire:
    value: object = ast.literal_eval(node)
    if value is None or isinstance(value, str | bytes | bool | int | float):
        return value
    raise ValueError(f"no value of JSON: {type(value).__name__}")


def json_value(value: Wire) -> Json:
    """Return a value as JSON has it: bytes are base64.

    Raises `ValueError` for a file.
    """
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, FileValue):
        raise ValueError("a file in JSON")
    if isinstance(value, Mapping):
        return {name: json_value(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [json_value(one) for one in value]
    return value
