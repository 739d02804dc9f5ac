"""Parameter values → text of the path, the query, headers and cookies.

OpenAPI 3.2, sections 4.12.2 (styles) and 4.12.3 (examples of them); percent-encoding
and empty values as RFC 6570 has them. Values arrive as Python objects, become JSON data
(`encode.py`), and then text. What a style does not define, an array or object within
an array or object, is sent as JSON.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias
from urllib.parse import quote

from .encode import dump_json, encode
from .errors import InvalidArgumentError
from .media import is_form, is_json
from .operation import Parameter, Path
from .uri import encode_in_path, encode_in_query, refuse_line_breaks

Pair: TypeAlias = tuple[str, str]
_Quote: TypeAlias = Callable[[str], str]

_SEPARATORS = {
    "form": ",",
    "cookie": ",",
    "simple": ",",
    "spaceDelimited": "%20",
    "pipeDelimited": "%7C",
    "tabDelimited": "%09",
}


def exploded(style: str, explode: bool | None) -> bool:
    """Apply the style's default where `explode` is not stated."""
    return style in ("form", "cookie") if explode is None else explode


def plain(value: object, encoding: str | None = None) -> object:
    """Turn a value into JSON data; bytes as text in the encoding that is declared."""
    return encode(bytes_as_text(value, encoding)) if encoding else encode(_text(value))


def bytes_as_text(value: object, encoding: str | None) -> object:
    """Write bytes, and bytes in a sequence, as `base64` or `base64url` text."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        if encoding == "base64url":
            return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [bytes_as_text(item, encoding) for item in value]
    return value


def _text(value: object) -> object:
    """Bytes without a declared encoding go out as they are, percent-encoded."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).decode("utf-8", "surrogateescape")
    return value


def scalar(value: object) -> str:
    """Write one JSON value as text: `true`, `null`, digits as they are, else JSON."""
    match value:
        case str():
            return value
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return "null"
        case Decimal():
            return format(value, "f") if abs(value.adjusted()) < 40 else str(value)
        case _:
            return dump_json(value).decode("utf-8")


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def content_text(value: object, media_type: str) -> str:
    """Write the value of a parameter that has `content` (section 4.12.2.2)."""
    if is_form(media_type) and isinstance(value, Mapping):
        pairs = (pair for key, item in value.items() for pair in form_pairs(key, item))
        return "&".join(f"{key}={text}" for key, text in pairs)
    if isinstance(value, str) and not is_json(media_type):
        return value
    return dump_json(value).decode("utf-8")


def path_text(parameter: Path, value: object) -> str:
    """Expand one path parameter (styles simple, label, matrix).

    Raises:
        InvalidArgumentError: The value is empty: the path would be another one.
    """
    data = plain(value, parameter.encoding)
    name = quote(parameter.name, safe="~")
    if parameter.content is not None:
        said = content_text(data, parameter.content)
        text = encode_in_path(said, False, parameter.segments)
    else:
        text = _expand_in_path(parameter, name, data)
    if not text:
        raise InvalidArgumentError(
            f"the path parameter {parameter.name!r} must not be empty"
        )
    return refuse_line_breaks(text, f"the path parameter {parameter.name!r}")


def _expand_in_path(parameter: Path, name: str, data: object) -> str:
    def quoted(text: str) -> str:
        return encode_in_path(text, parameter.allow_reserved, parameter.segments)

    explode = exploded(parameter.style, parameter.explode)
    if parameter.style == "matrix":
        return _matrix(name, data, explode, quoted)
    if parameter.style == "label":
        items = _items(data, explode, quoted)
        return "".join(f".{item}" for item in items) if explode else _label(items)
    return ",".join(_items(data, explode, quoted))


def _label(items: Sequence[str]) -> str:
    return "." + ",".join(items) if items else ""


def _matrix(name: str, data: object, explode: bool, quoted: _Quote) -> str:
    if isinstance(data, Mapping) and explode:
        return "".join(
            _semicolon(quoted(key), quoted(scalar(item))) for key, item in data.items()
        )
    items = _items(data, explode, quoted)
    if _is_list(data) and explode:
        return "".join(_semicolon(name, item) for item in items)
    return _semicolon(name, ",".join(items)) if items else ""


def _semicolon(name: str, text: str) -> str:
    return f";{name}={text}" if text else f";{name}"


def _items(data: object, explode: bool, quoted: _Quote) -> list[str]:
    """List the members of a value: `k=v` or `k`, `v` for an object."""
    if isinstance(data, Mapping):
        if explode:
            return [f"{quoted(k)}={quoted(scalar(v))}" for k, v in data.items()]
        return [quoted(part) for k, v in data.items() for part in (k, scalar(v))]
    if isinstance(data, Sequence) and not isinstance(data, str):
        return [quoted(scalar(item)) for item in data]
    return [quoted(scalar(data))]


def query_pairs(parameter: Parameter, value: object) -> list[Pair]:
    """Expand one query parameter into encoded pairs of name and text.

    An empty array or object is nothing (RFC 6570, section 2.3), or, with
    `allowEmptyValue`, the name with an empty value.
    """
    data = plain(value, parameter.encoding)
    if parameter.content is not None:
        text = encode_in_query(content_text(data, parameter.content), False)
        return [(quote(parameter.name, safe="~"), text)]
    pairs = form_pairs(
        parameter.name,
        data,
        style=parameter.style,
        explode=exploded(parameter.style, parameter.explode),
        allow_reserved=parameter.allow_reserved,
    )
    if not pairs and parameter.allow_empty:
        return [(quote(parameter.name, safe="~"), "")]
    return pairs


def form_pairs(
    name: str,
    data: object,
    *,
    style: str = "form",
    explode: bool = True,
    allow_reserved: bool = False,
) -> list[Pair]:
    """Expand a named value into encoded pairs, as a query or a form has them."""

    def quoted(text: str) -> str:
        return encode_in_query(text, allow_reserved)

    if style == "deepObject" and (isinstance(data, Mapping) or _is_list(data)):
        return list(_deep(quote(name, safe="~"), data, quoted))
    label = quote(name, safe="~")
    if not isinstance(data, Mapping) and not _is_list(data):
        return [(label, quoted(scalar(data)))]
    if explode:
        return _exploded_pairs(label, data, quoted)
    items = _items(data, False, quoted)
    return [(label, _SEPARATORS.get(style, ",").join(items))] if items else []


def _exploded_pairs(label: str, data: object, quoted: _Quote) -> list[Pair]:
    if isinstance(data, Mapping):
        return [
            (quote(key, safe="~"), quoted(scalar(item)))
            for key, value in data.items()
            for item in (value if _flat(value) else [value])
        ]
    return [(label, item) for item in _items(data, True, quoted)]


def _flat(value: object) -> bool:
    """Whether it is a list of scalars: an object's property is then repeated."""
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and not any(isinstance(item, Mapping) or _is_list(item) for item in value)
    )


def _deep(label: str, data: object, quoted: _Quote) -> Iterable[Pair]:
    """`a[b][c]=`, `a[]=` for scalars in an array, `a[0][b]=` for objects in one."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _deep(f"{label}%5B{quote(key, safe='~')}%5D", value, quoted)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        numbered = not _flat(data)
        for index, item in enumerate(data):
            mark = str(index) if numbered else ""
            yield from _deep(f"{label}%5B{mark}%5D", item, quoted)
    else:
        yield label, quoted(scalar(data))


def header_text(parameter: Parameter, value: object) -> str:
    """Write a header parameter (style simple); headers are not percent-encoded."""
    data = plain(value, parameter.encoding)
    if parameter.content is not None:
        text = content_text(data, parameter.content)
    else:
        text = ",".join(_items(data, exploded("simple", parameter.explode), str))
    return refuse_line_breaks(text, f"the header {parameter.name!r}")


def cookie_pairs(parameter: Parameter, value: object) -> list[Pair]:
    """Expand a cookie parameter (styles form, percent-encoded, and cookie, not)."""
    data = plain(value, parameter.encoding)
    where = f"the cookie {parameter.name!r}"
    if parameter.content is not None:
        text = encode_in_query(content_text(data, parameter.content), False)
        return [(parameter.name, text)]
    explode = exploded(parameter.style, parameter.explode)
    if parameter.style != "cookie":
        return form_pairs(
            parameter.name,
            data,
            style=parameter.style,
            explode=explode,
            allow_reserved=parameter.allow_reserved,
        )
    if explode and isinstance(data, Mapping):
        pairs = [(key, scalar(item)) for key, item in data.items()]
    elif explode:
        pairs = [(parameter.name, item) for item in _items(data, True, str)]
    else:
        pairs = [(parameter.name, ",".join(_items(data, False, str)))]
    for name, text in pairs:
        refuse_line_breaks(name + text, where)
        if ";" in name + text:
            raise InvalidArgumentError(f"{where} must not hold a semicolon")
    return pairs
