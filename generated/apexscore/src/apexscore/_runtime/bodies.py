"""Request bodies: Python values → content, by the rules of an operation.

OpenAPI 3.2, sections 4.13 (Request Body) and 4.15 (Encoding).
"""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from typing import cast

from pydantic import BaseModel

from .content import Content, is_file
from .encode import dump_json, encode
from .errors import InvalidArgumentError
from .files import RawBody
from .media import (
    BINARY,
    ENCODINGS,
    best,
    is_form,
    is_json,
    is_json_lines,
    is_range,
    is_text,
    is_xml,
    parameter,
)
from .omit import Omit, omit
from .operation import (
    Bodies,
    Body,
    Field,
    Form,
    Json,
    JsonLines,
    Multipart,
    Part,
    Raw,
    Text,
    Xml,
)
from .parameters import bytes_as_text, exploded, form_pairs, scalar


def prepare(
    rule: Body | Bodies | None, given: object, content_type: str | Omit | None
) -> Content | None:
    """Turn what the caller gave for the body into content; None: there is no body.

    Args:
        rule: The operation's body.
        given: The body, or its fields by argument; `omit` where nothing was given.
        content_type: The caller's choice among several media types.

    Raises:
        InvalidArgumentError: No body of the operation has that media type, or the
            value cannot be sent as it.
    """
    if rule is None:
        return None
    wanted = content_type or None
    chosen = _choose(rule, wanted)
    value = _value(chosen, given)
    if value is omit:
        return None
    concrete = _concrete(chosen, wanted, value)
    if isinstance(chosen, Raw) and value is None:
        return None
    return _content(_adapted(chosen, concrete, value), value, concrete)


def _choose(rule: Body | Bodies, wanted: str | None) -> Body:
    if isinstance(rule, Body):
        return rule
    if wanted is None:
        return next(iter(rule.choices.values()))
    found = best(wanted, rule.choices)
    if found is None:
        known = ", ".join(rule.choices)
        raise InvalidArgumentError(
            f"content type {wanted!r} is not one of the operation's: {known}"
        )
    return rule.choices[found]


def _value(rule: Body, given: object) -> object:
    """Pick the body out of the call's values; `omit` where none was given."""
    if rule.argument is not None and isinstance(given, Mapping):
        return given.get(rule.argument, omit)
    if rule.fields is None or not isinstance(given, Mapping):
        return given
    fields: dict[str, object] = {}
    for argument, target in rule.fields.items():
        value = given.get(argument, omit)
        if value is omit:
            continue
        if isinstance(target, Field):
            fields[target.name] = bytes_as_text(value, target.encoding)
        else:
            fields[target] = value
    return fields if fields or rule.required else omit


def _concrete(rule: Body, wanted: str | None, value: object) -> str:
    """Name the media type that is sent; never a range."""
    if wanted is not None and not is_range(wanted):
        return wanted
    if not is_range(rule.media_type):
        return rule.media_type
    if isinstance(rule, (Text, Xml)):
        return "text/plain" if isinstance(rule, Text) else "application/xml"
    binary = is_file(value) or isinstance(rule, Raw)
    return BINARY if binary else "application/json"


def _adapted(rule: Body, media_type: str, value: object) -> Body:
    """For a range, let the media type that was chosen decide how it is written."""
    if not is_range(rule.media_type) or is_file(value):
        return Raw(media_type) if is_file(value) and is_range(rule.media_type) else rule
    kinds: tuple[tuple[bool, Body], ...] = (
        (is_json(media_type), Json()),
        (is_form(media_type), Form()),
        (media_type.startswith("multipart/"), Multipart()),
        (is_json_lines(media_type), JsonLines()),
        (is_xml(media_type), Xml()),
        (is_text(media_type) or isinstance(value, str), Text()),
    )
    return next((kind for applies, kind in kinds if applies), rule)


def _content(rule: Body, value: object, media_type: str) -> Content:
    match rule:
        case Form() if not is_file(value) and not isinstance(value, str):
            text = _form(rule.parts, value)
            return Content(media_type, [text.encode("ascii")])
        case Multipart() if not is_file(value):
            from .multipart import multipart

            return multipart(media_type, _members(value), rule.parts)
        case Xml() if not is_file(value) and not isinstance(value, str):
            from .xml import write

            annotation = rule.type() if rule.type is not None else type(value)
            return Content(media_type, [write(value, annotation, root=rule.root)])
        case JsonLines() if not is_file(value) and not isinstance(value, str):
            return Content(media_type, [_lines(value, media_type)])
        case Json() if is_json(media_type) or not _is_written(value):
            data = bytes_as_text(value, rule.encoding) if rule.encoding else value
            return Content(media_type, [dump_json(encode(data))])
        case _:
            return _as_is(rule, value, media_type)


def _is_written(value: object) -> bool:
    """Whether it is content already, of a media type that is not JSON (YAML, say)."""
    return is_file(value) or isinstance(value, str)


def _as_is(rule: Body, value: object, media_type: str) -> Content:
    """Send bytes and files as they are, everything else as text."""
    if isinstance(value, tuple) and len(value) >= 2 and is_file(value[1]):
        value = value[1]
    streamed = isinstance(value, (Iterable, AsyncIterable)) and isinstance(rule, Raw)
    if is_file(value) or (streamed and not isinstance(value, (str, Mapping))):
        return Content(media_type, [cast(RawBody, value)])
    text = value if isinstance(value, str) else scalar(encode(value))
    charset = parameter(media_type, "charset")
    if charset is None and is_text(media_type) and not text.isascii():
        media_type = f"{media_type}; charset=utf-8"
    return Content(media_type, [_encoded(text, charset or "utf-8")])


def _encoded(text: str, charset: str) -> bytes:
    if charset.lower().replace("_", "-") not in ENCODINGS:
        raise InvalidArgumentError(f"the body cannot be sent: no charset {charset!r}")
    try:
        return text.encode(charset)
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"the body cannot be sent: {error}") from error


def _members(value: object) -> Iterator[tuple[str, object]]:
    """Give the properties of an object by wire name, their values as they are."""
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            field = type(value).model_fields.get(name)
            wire = field.serialization_alias if field is not None else None
            yield wire or name, getattr(value, name)
        return
    data = value if isinstance(value, Mapping) else encode(value)
    if not isinstance(data, Mapping):
        raise InvalidArgumentError("a form body must be an object")
    yield from ((str(k), v) for k, v in data.items() if v is not omit)


def _form(parts: Mapping[str, Part], value: object) -> str:
    pairs: list[tuple[str, str]] = []
    for name, member in _members(value):
        data = encode(member)
        rule = parts.get(name, Part())
        as_json = is_json(rule.content_type or "") or isinstance(data, Mapping)
        if as_json and rule.style is None:
            data = dump_json(data).decode("utf-8")
        style = rule.style or "form"
        pairs += form_pairs(
            name,
            data,
            style=style,
            explode=exploded(style, rule.explode),
            allow_reserved=rule.allow_reserved,
        )
    return "&".join(f"{name}={text}" for name, text in pairs)


def _lines(value: object, media_type: str) -> RawBody:
    """Write items as JSON texts, each on a line or as an RFC 7464 record."""
    start = b"\x1e" if "json-seq" in media_type else b""

    def line(item: object) -> bytes:
        return start + dump_json(encode(item)) + b"\n"

    if isinstance(value, AsyncIterable):
        return _EachAsync(value, line)
    if isinstance(value, Mapping) or not isinstance(value, Iterable):
        return line(value)
    if isinstance(value, Iterator):
        return map(line, value)
    return [line(item) for item in value]


class _EachAsync:
    """An asynchronous iterable's items, each written as a line."""

    def __init__(
        self, items: AsyncIterable[object], line: Callable[[object], bytes]
    ) -> None:
        self._items = items
        self._line = line

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for item in self._items:
            yield self._line(item)
