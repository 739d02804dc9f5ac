"""Request bodies: what came against what should have come, by media type."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Mapping, Sequence

from ...ir.document import Json, join
from ..document.api import Content, Encoding, Parameter
from ..wire.compare import difference, parse_json, short, text_difference
from ..wire.content_kinds import File, is_form, is_json, is_lines, is_multipart, is_xml
from ..wire.decode import (
    ABSENT,
    MalformedError,
    Pairs,
    form_value,
    members_of,
    shape_of,
    unquote,
)
from ..wire.multipart import Part, essence, parameter, split
from ..wire.xml_bodies import XmlSchema, xml_difference


def body_difference(
    content: Content, field: str, body: bytes, expected: Json, schema: Json = None
) -> str | None:
    """Compare a request body with the value that it should carry.

    `field` is the `Content-Type` as sent. Gives what is wrong, or None.
    """
    try:
        return _body_difference(content, field, body, expected, schema)
    except MalformedError as error:
        return f"#: {error}"


def whole_query(parameter: Parameter, sent: str) -> tuple[Content, str, bytes]:
    """Give a query as content of its media type; a form is one as it is.

    Raises MalformedError for what cannot be decoded.
    """
    content = parameter.whole or Content(
        media_type="application/x-www-form-urlencoded",
        schema=parameter.schema,
        pointer=parameter.pointer,
    )
    text = sent if is_form(content.media_type) else unquote(sent)
    return content, content.media_type, text.encode()


def _body_difference(
    content: Content, field: str, body: bytes, expected: Json, schema: Json
) -> str | None:
    if is_multipart(field):
        parts = split(body, field)
        if isinstance(expected, list):
            return _by_place(content, parts, expected, schema)
        if any(part.name is None for part in parts):
            raise MalformedError("a part without a form-data name")
        return _multipart(content, parts, expected, schema)
    if is_form(field):
        return _form(content, body, _in_text(expected), schema)
    if isinstance(expected, File):
        same = body == expected.content
        return None if same else f"#: {short(body)} where {expected!r} is expected"
    if is_lines(field):
        return _lines(field, body, expected)
    if is_json(field):
        return difference(_in_text(expected), _json(body))
    if is_xml(field) and not isinstance(expected, str):
        return xml_difference(body, expected, schema, field=field)
    text = _text(body, field)
    if not isinstance(expected, str):  # a schema that no text fits is written as JSON
        return difference(expected, _json(text))
    return text_difference(expected, text)


def _in_text(value: Json) -> Json:
    """Write files as base64, the only way that bytes go into JSON and urlencoded."""
    if isinstance(value, File):
        return base64.b64encode(value.content).decode()
    if isinstance(value, Mapping):
        return {key: _in_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_in_text(item) for item in value]
    return value


def _json(body: bytes | str) -> Json:
    try:
        return parse_json(body)
    except ValueError as error:
        raise MalformedError(f"no JSON: {error}") from error


def _text(body: bytes, field: str) -> str:
    charset = parameter(field, "charset") or "utf-8"
    try:
        return body.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise MalformedError(f"not {charset}: {error}") from error


def _lines(field: str, body: bytes, expected: Json) -> str | None:
    texts = _records(body) if "json-seq" in essence(field) else body.split(b"\n")
    return difference(expected, [_json(text) for text in texts if text.strip()])


def _records(body: bytes) -> list[bytes]:
    """Split a JSON text sequence: each text stands between marks (RFC 7464, 2.2)."""
    before, *records = body.split(b"\x1e")
    if before or not all(one.endswith(b"\n") for one in records):
        raise MalformedError("a text without its record separator or line feed")
    return records


def _form(content: Content, body: bytes, expected: Json, schema: Json) -> str | None:
    try:
        pairs = Pairs(body.decode("ascii"))
    except UnicodeDecodeError as error:
        raise MalformedError(f"a form that is not ASCII: {error}") from error
    claimed = _claims(content, expected)
    names = list(expected)
    orders = (names, names[::-1]) if claimed else (names,)
    found = [
        _fields(
            content, pairs.copy(claimed), {name: expected[name] for name in one}, schema
        )
        for one in orders
    ]
    return None if None in found else found[0]


def _claims(content: Content, expected: Mapping[str, Json]) -> dict[str, int]:
    """Count the pairs of spread objects under the names of other fields."""
    found = Counter[str]()
    for name, value in expected.items():
        encoding = content.encoding.get(name, Encoding())
        if encoding.style == "form" and encoding.explode is not False:
            for member, count in members_of(value).items():
                if member in expected and member != name:
                    found[member] += count or 1
    return dict(found)


def _fields(
    content: Content, pairs: Pairs, expected: Mapping[str, Json], schema: Json
) -> str | None:
    for name, value in expected.items():
        held = schema.property(name) if isinstance(schema, XmlSchema) else None
        found = _field(content, pairs, name, value, held)
        if found is not None:
            return found
    extra = pairs.names()
    return f"{join('#', extra[0])}: was not asked for" if extra else None


def _field(
    content: Content,
    pairs: Pairs,
    name: str,
    value: Json,
    schema: XmlSchema | None = None,
) -> str | None:
    encoding = content.encoding.get(name, Encoding())
    at = join("#", name)
    members = members_of(value)
    kind = encoding.content_type or ""
    if encoding.style is None and is_xml(kind) and isinstance(value, Mapping):
        sent = form_value(pairs, name, "form", True, "text")
        if isinstance(sent, str):
            return xml_difference(
                sent.encode(), value, schema, field="application/xml", otherwise=name
            )
    elif encoding.style is None and isinstance(value, Mapping):
        sent = form_value(pairs, name, "form", True, "text")
        if sent is ABSENT:
            sent = form_value(pairs, name, "deepObject", True, "map")
        if sent is ABSENT:
            sent = form_value(pairs, name, "form", True, "map", members)
    elif encoding.style is None and is_json(encoding.content_type or ""):
        sent = form_value(pairs, name, "form", True, "text")
        if isinstance(sent, str):
            found = difference(value, _json(sent))
            return None if found is None else at + found.removeprefix("#")
    elif encoding.style is None and encoding.content_type is not None:
        shape = "list" if isinstance(value, list) else "text"
        sent = form_value(
            pairs, name, "form", True, "list" if shape == "list" else "text"
        )
    else:
        style = encoding.style or "form"
        explode = style == "form" if encoding.explode is None else encoding.explode
        sent = form_value(pairs, name, style, explode, shape_of(value), members)
    if sent is ABSENT:
        return None if value in ([], {}) else f"{at}: missing, {short(value)} expected"
    return text_difference(value, sent, at)


def _by_place(
    content: Content, parts: list[Part], expected: list[Json], schema: Json
) -> str | None:
    """Compare the parts of a body in which they have no names (section 4.14.3)."""
    if len(parts) != len(expected):
        return f"#: {len(parts)} parts, {len(expected)} expected"
    for place, value in enumerate(expected):
        encoding = content.item or Encoding()
        if place < len(content.first):
            encoding = content.first[place]
        at = join("#", place)
        stated = {header.lower() for header in encoding.headers}
        if parts[place].name is not None and "content-disposition" not in stated:
            return f"{at}: a name of a form where parts have none"
        held = schema.place(place) if isinstance(schema, XmlSchema) else None
        found = _one_part(parts[place], value, encoding, at, held)
        if found is not None:
            return found
    return None


def _multipart(
    content: Content, parts: list[Part], expected: Json, schema: Json
) -> str | None:
    """Compare parts; styles count since OpenAPI 3.1, and may be ignored in 3.0."""
    styled = [
        name
        for name, encoding in content.encoding.items()
        if encoding.style and name in expected and not _is_file(expected[name])
    ]
    wrong: str | None
    try:
        wrong = _composed(content, parts, expected, styled, schema)
    except MalformedError as error:
        wrong = f"#: {error}"
    if wrong is not None and styled:
        plain = _composed(content, parts, expected, (), schema)
        return None if plain is None else wrong
    return wrong


def _is_file(value: Json) -> bool:
    """Tell a file, or files: no style applies to those."""
    return isinstance(value, File) or (
        isinstance(value, list) and any(isinstance(item, File) for item in value)
    )


def _composed(
    content: Content,
    parts: list[Part],
    expected: Json,
    styled: Sequence[str],
    schema: Json,
) -> str | None:
    if styled:
        left = Pairs.of(
            (p.name or "", p.content.decode("utf-8", "replace")) for p in parts
        )
        for name in styled:
            found = _field(content, left, name, expected[name])
            if found is not None:
                return found
        parts = [part for part in parts if part.name in left.names()]
    by_name: dict[str, list[Part]] = {}
    for part in parts:
        by_name.setdefault(part.name or "", []).append(part)
    for name, value in expected.items():
        if name in styled:
            continue
        sent = by_name.pop(name, None)
        at = join("#", name)
        if sent is None:
            if value in ([], {}):
                continue
            return f"{at}: no such part, {short(value)} expected"
        encoding = content.encoding.get(name, Encoding())
        held = schema.property(name) if isinstance(schema, XmlSchema) else None
        found = _parts(sent, value, encoding, at, held, name)
        if found is not None:
            return found
    extra = next(iter(by_name), None)
    return None if extra is None else f"{join('#', extra)}: was not asked for"


def _parts(
    sent: list[Part],
    value: Json,
    encoding: Encoding,
    at: str,
    schema: XmlSchema | None,
    name: str,
) -> str | None:
    if isinstance(value, list):
        if len(sent) != len(value):
            return f"{at}: {len(sent)} parts, {len(value)} expected"
        for index, item in enumerate(value):
            held = schema.items() if schema is not None else None
            place = join(at, index)
            found = _one_part(sent[index], item, encoding, place, held, name)
            if found is not None:
                return found
        return None
    if len(sent) > 1:
        return f"{at}: {len(sent)} parts, 1 expected"
    return _one_part(sent[0], value, encoding, at, schema, name)


def _one_part(
    part: Part,
    value: Json,
    encoding: Encoding,
    at: str,
    schema: XmlSchema | None,
    name: str | None = None,
) -> str | None:
    """Compare a part; `name` is that of its property, None where it has none."""
    for header, text in encoding.fixed.items():
        sent = part.headers.get(header.lower())
        if sent != text:
            return f"{at}: header {header} is {sent!r} where {text!r} is expected"
    wrong = _part_type(part, value, encoding, at)
    if wrong is not None:
        return wrong
    if isinstance(value, File):
        if part.filename is None and name is not None and not value.text:
            return f"{at}: a file part without a file name"
        if value.named and part.filename != value.filename:
            return f"{at}: file name {part.filename} where {value.filename} is expected"
        for header, text in value.headers:
            sent = part.headers.get(header.lower())
            if sent != text:
                return f"{at}: header {header} is {sent!r} where {text!r} is expected"
        same = part.content == value.content
        return None if same else f"{at}: {short(part.content)} for {value!r}"
    field = part.content_type or "text/plain"
    if encoding.inner is not None and isinstance(value, Mapping | list):
        inner, parts = encoding.inner, split(part.content, field)
        if isinstance(value, list):
            found = _by_place(inner, parts, value, schema)
        else:
            found = _multipart(inner, parts, value, schema)
        return None if found is None else at + found.removeprefix("#")
    if is_xml(field) and isinstance(value, Mapping | list):
        return xml_difference(
            part.content, value, schema, field=field, otherwise=name or "root"
        )
    if is_json(field) or isinstance(value, Mapping | list):
        return difference(value, _json(part.content))
    return text_difference(value, _text(part.content, field), at)


def _part_type(part: Part, value: Json, encoding: Encoding, at: str) -> str | None:
    """Check the content type of a part (OpenAPI 3.2, section 4.15.1.1)."""
    sent = essence(part.content_type or "text/plain")
    if encoding.content_type is not None:
        allowed = [essence(one) for one in encoding.content_type.split(",")]
        if any(matches_range(sent, one) for one in allowed):
            return None
        return f"{at}: content type {sent} where {encoding.content_type} is expected"
    if isinstance(value, File):
        return None
    if isinstance(value, Mapping | list) and not is_json(sent):
        return f"{at}: content type {sent} where application/json is expected"
    if not isinstance(value, Mapping | list) and sent not in (
        "text/plain",
        "application/json",
        "application/octet-stream",
    ):
        return f"{at}: content type {sent} where text/plain is expected"
    return None


def matches_range(media_type: str, allowed: str) -> bool:
    """Tell whether a media type falls under one with wildcards."""
    if allowed in ("*/*", "*", media_type):
        return True
    kind, _, sub = allowed.partition("/")
    if kind != "*" and not media_type.startswith(f"{kind}/"):
        return False
    # A suffix alone, `application/*+json`, is no range of RFC 9110, and often written.
    return sub == "*" or (sub.startswith("*+") and media_type.endswith(sub[1:]))
