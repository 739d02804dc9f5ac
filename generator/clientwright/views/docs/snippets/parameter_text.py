"""Parameters as text (OpenAPI 3.2, section 4.12.2), for commands that readers copy."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import quote

from ....ir.api import Parameter, Style
from .wire_values import Wire, json_value

_SEPARATORS = {
    Style.SPACE_DELIMITED: "%20",
    Style.PIPE_DELIMITED: "%7C",
    Style.TAB_DELIMITED: "%09",
}


def encoded(text: str) -> str:
    """Percent-encode all but unreserved characters."""
    return quote(text, safe="~")


def scalar(value: Wire) -> str:
    """Write one value as text; raises `ValueError` for what is none."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool | int | float | list | Mapping):
        return json.dumps(json_value(value), ensure_ascii=False)
    return scalar(json_value(value))


def path(one: Parameter, value: Wire) -> str:
    """Write a value in a path's template."""
    if one.several_segments:
        return quote(scalar(value), safe="/~")
    name = encoded(one.name)
    match one.style:
        case Style.MATRIX:
            return "".join(f";{part}" for part in _named(name, one, value))
        case Style.LABEL:
            return "." + _joined(one, value, "." if one.explode else ",")
        case _:
            return _joined(one, value, ",")


def query(one: Parameter, value: Wire) -> list[str]:
    """Write a value as pairs of a query."""
    name = encoded(one.name)
    if one.content is not None:
        return [f"{name}={encoded(scalar(_as_json(value)))}"]
    if one.style is Style.DEEP_OBJECT and isinstance(value, Mapping | list):
        return list(_deep(name, value))
    return list(_named(name, one, value))


def whole_query(value: Wire) -> str:
    """Write the value of a `querystring` parameter."""
    if isinstance(value, Mapping):
        return "&".join(form(value))
    return encoded(scalar(value))


def form(value: Mapping[str, Wire]) -> Iterable[str]:
    """Write fields of a urlencoded body, lists item by item."""
    for name, one in value.items():
        items = one if isinstance(one, list) else [one]
        yield from (f"{encoded(name)}={encoded(scalar(item))}" for item in items)


def header(one: Parameter, value: Wire) -> str:
    """Write a value of a header field."""
    if one.content is not None:
        return scalar(_as_json(value))
    return ",".join(_parts(value, explode=one.explode, encode=scalar))


def cookie(one: Parameter, value: Wire) -> str:
    """Write a pair of the header field `Cookie`."""
    return f"{one.name}={','.join(_parts(value, explode=False, encode=scalar))}"


def _as_json(value: Wire) -> str:
    return json.dumps(json_value(value), ensure_ascii=False)


def _encoded_scalar(value: Wire) -> str:
    return encoded(scalar(value))


def _joined(one: Parameter, value: Wire, separator: str) -> str:
    return separator.join(_parts(value, explode=one.explode, encode=_encoded_scalar))


def _parts(value: Wire, *, explode: bool, encode: Callable[[Wire], str]) -> list[str]:
    if isinstance(value, list):
        return [encode(one) for one in value]
    if isinstance(value, Mapping):
        if explode:
            return [f"{encode(name)}={encode(one)}" for name, one in value.items()]
        return [encode(part) for pair in value.items() for part in pair]
    return [encode(value)]


def _named(name: str, one: Parameter, value: Wire) -> Iterable[str]:
    """Write `name=value`, as often as the style asks for it."""
    if one.explode and isinstance(value, list):
        return [f"{name}={_encoded_scalar(item)}" for item in value]
    if one.explode and isinstance(value, Mapping):
        return _parts(value, explode=True, encode=_encoded_scalar)
    separator = _SEPARATORS.get(one.style, ",")
    return [
        f"{name}={separator.join(_parts(value, explode=False, encode=_encoded_scalar))}"
    ]


def _deep(label: str, value: Wire) -> Iterable[str]:
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _deep(f"{label}%5B{encoded(name)}%5D", one)
    elif isinstance(value, list):
        for one in value:
            yield from _deep(f"{label}%5B%5D", one)
    else:
        yield f"{label}={_encoded_scalar(value)}"
