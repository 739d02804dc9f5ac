"""Values of request bodies, by media type."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ...ir.document import Json
from ..document.api import Content, Encoding
from ..document.media_types import (
    is_file,
    is_stated_file,
    of_range,
    sends_data,
    without_files,
)
from ..values.charsets import writable
from ..values.chooser import Chooser, First
from ..values.scalars import JSON, Rules
from ..values.valid_value import Best
from ..wire.content_kinds import (
    File,
    is_form,
    is_json,
    is_lines,
    is_multipart,
    is_text,
    is_xml,
)
from ..wire.multipart import essence
from .parameter_values import delimiters

NAMELESS = "made"
"""Name of the one field that is sent where a form's schema names none."""


class Payloads:
    """Makes the bodies of one document's operations."""

    def __init__(self, best: Best) -> None:
        self._best = best
        self._maker = best.maker

    def value(
        self, content: Content, media_type: str, chooser: Chooser, *, full: bool
    ) -> Json:
        """Make the value of a body of one media type, in its charset."""
        value = self._value(content, media_type, chooser, full)
        if is_text(media_type) and isinstance(value, str):
            return writable(value, media_type) or "made text"
        return value

    def _value(
        self, content: Content, media_type: str, chooser: Chooser, full: bool
    ) -> Json:
        if is_lines(media_type):
            item = content.item_schema or content.schema
            return [
                self._best.value(item, chooser, full, JSON, "line"),
                self._best.value(item, First(), False, JSON, "line"),
            ]
        if not sends_data(media_type):
            return File(b"made \x00\xff\r\n--bytes\n", media_type=media_type)
        if self._is_placed(content):
            return self._by_place(content, chooser, full)
        if content.schema is None:
            return "made text" if is_text(media_type) else {"made": "value"}
        if is_form(media_type) or is_multipart(media_type):
            return self._form(content, media_type, chooser, full)
        rules = JSON
        if is_xml(media_type):
            rules = Rules(nulls=False, empty=False, blank=False)
        value = self._best.value(content.schema, chooser, full, rules, "text")
        if _has_files(content):
            return self._parts(content, value)
        if is_text(media_type) and not isinstance(value, str):
            demands = self._maker.demands(content.schema)
            plain = essence(media_type) == "text/plain"
            if not plain or self._maker.takes_text(demands):
                return "made text"
        return value

    def _form(
        self, content: Content, media_type: str, chooser: Chooser, full: bool
    ) -> Json:
        schema = content.schema or ""
        rules = Rules(nulls=False, empty=False, avoid=delimiters(content))
        value = self._best.value(schema, chooser, full, rules, "text")
        if self._is_nameless(content):
            return {NAMELESS: self._field(schema, value, media_type)}
        if not _has_files(content):
            return value
        return self._parts(content, value, bare=not full)

    def _is_placed(self, content: Content) -> bool:
        """Tell a multipart body whose parts have no names (section 4.14.3)."""
        if not is_multipart(content.media_type):
            return False
        stated = bool(content.first) or content.item is not None
        if content.schema is None:
            return stated or content.item_schema is not None
        form = essence(content.media_type) == "multipart/form-data"
        demands = self._maker.demands(content.schema)
        kinds = demands.get("type", ["array"] if "prefixItems" in demands else ())
        return "array" in kinds and (stated or not form)

    def _by_place(self, content: Content, chooser: Chooser, full: bool) -> list[Json]:
        rules = Rules(nulls=False, empty=False)
        if content.schema is not None:
            made = self._best.value(content.schema, chooser, full, rules, "text")
            values = made if isinstance(made, list) else []
        else:
            item = content.item_schema
            values = [
                self._best.value(item, chooser, full, rules, "text"),
                self._best.value(item, First(), False, rules, "text"),
            ]
        return self._placed(content, values, bare=not full)

    def _placed(self, content: Content, values: list[Json], bare: bool) -> list[Json]:
        """Make files of what the document calls files, by their place."""
        known = {} if content.schema is None else self._maker.demands(content.schema)
        if content.schema is None and content.item_schema:
            known = {"items": {"$ref": content.item_schema}}
        return self._in_place(content, known, values, bare)

    def _in_place(
        self,
        content: Content,
        known: Mapping[str, Json],
        values: list[Json],
        bare: bool,
    ) -> list[Json]:
        before = known.get("prefixItems", ())
        rest = known.get("items", {})
        found: list[Json] = []
        for place, value in enumerate(values):
            encoding = content.item or Encoding()
            if place < len(content.first):
                encoding = content.first[place]
            schema = before[place] if place < len(before) else rest
            demands = self._maker.look(schema)
            fields = tuple((header, "made") for header in encoding.required)
            media, inner = encoding.content_type, encoding.inner
            if inner is not None and isinstance(value, list):
                found.append(self._in_place(inner, demands, value, bare))
            elif is_stated_file(demands, media) or is_file(demands):
                found.append(_file(f"part{place}", media, bare, fields))
            else:
                made = _with_head(value, media, fields)
                found.append(_in_charset(made, encoding))
        return found

    def _is_nameless(self, content: Content) -> bool:
        """Tell a form whose schema is no object: the caller names its fields."""
        form = is_form(content.media_type) or is_multipart(content.media_type)
        if not form or content.schema is None:
            return False
        kinds = self._maker.demands(content.schema).get("type", ["object"])
        return "object" not in kinds

    def _field(self, schema: str, value: Json, media_type: str) -> Json:
        """Make the one field of a form whose schema names none."""
        demands = self._maker.demands(schema)
        if not is_multipart(media_type):
            return value
        if isinstance(value, list) and is_file(self._maker.item(demands)):
            return [_file(f"made{n}", None, False) for n in range(len(value))]
        return _file("made", None, False) if is_file(demands) else value

    def _parts(self, content: Content, value: Json, *, bare: bool = False) -> Json:
        """Make files of what the document calls files, in a multipart body."""
        if not isinstance(value, Mapping):
            return value
        schema = content.schema or ""
        return {
            name: _in_charset(
                self._part(schema, content, name, item, bare),
                content.encoding.get(name, Encoding()),
            )
            for name, item in value.items()
        }

    def _part(
        self, schema: str, content: Content, name: str, value: Json, bare: bool
    ) -> Json:
        """Make a file of what the document calls one."""
        ways = self._maker.ways(self._maker.property(schema, name))
        encoding = content.encoding.get(name)
        media = encoding.content_type if encoding is not None else None
        headers = () if encoding is None else encoding.required
        fields = tuple((header, "made") for header in headers)
        if any(is_stated_file(way, media) for way in ways):
            return _file(name, media, bare, fields)
        if isinstance(value, list) and value:
            items = [self._maker.item(way) for way in ways]
            if any(is_file(one) or is_stated_file(one, media) for one in items):
                names = (f"{name}{number}" for number in range(len(value)))
                return [_file(one, media, bare, fields) for one in names]
            return [_with_head(item, media, fields) for item in value]
        if isinstance(value, str) and any(is_file(way) for way in ways):
            return _file(name, media, bare, fields)
        return _with_head(value, media, fields)

    def examples(self, content: Content) -> list[Json]:
        """Give the document's own examples that a request may carry."""
        found = [*content.examples]
        if content.schema is not None:
            found.extend(self._maker.demands(content.schema).get("examples", ()))
        data = sends_data(content.media_type) and not is_text(content.media_type)
        good = [
            value
            for value in found
            if self._best.sound(content.schema, value)
            and self._maker.is_of_formats(content.schema, value)
            and not (data and isinstance(value, str) and not is_xml(content.media_type))
        ]
        travelling = [value for value in good if self._travels(content, value)][:5]
        if is_text(content.media_type):
            media_type = content.media_type
            travelling = [v for v in travelling if v == writable(str(v), media_type)]
        if self._is_placed(content):
            lists = [value for value in travelling if isinstance(value, list)]
            return [self._placed(content, value, bare=False) for value in lists]
        if self._is_nameless(content):
            return [{NAMELESS: value} for value in travelling]
        if _has_files(content):
            return [self._parts(content, value) for value in travelling]
        return travelling

    def _travels(self, content: Content, value: Json) -> bool:
        """Tell whether an example holds only what a request may carry."""
        if content.schema is None or not isinstance(value, Mapping):
            return content.schema is not None
        schema = content.schema
        if self._maker.has_hidden(schema, value):
            return False
        return all(self._maker.declares(schema, str(name)) for name in value)

    def sound(self, content: Content, media_type: str, value: Json) -> bool:
        """Tell whether a body is one that the document allows."""
        if content.schema is None or not sends_data(media_type):
            return True
        if self._is_nameless(content) and isinstance(value, Mapping):
            value = value[NAMELESS]
        return self._best.sound(content.schema, without_files(value))


def _has_files(content: Content) -> bool:
    """Tell where an argument is bytes for what the document calls a file."""
    if content.beside_files and (
        is_json(content.media_type) or is_form(content.media_type)
    ):
        return True
    return is_multipart(content.media_type)


def _in_charset(value: Json, encoding: Encoding) -> Json:
    """Leave out what the charset of a text part does not have."""
    media_type = encoding.content_type or ""
    if not is_text(media_type):
        return value
    if isinstance(value, list):
        return [_in_charset(item, encoding) for item in value]
    if isinstance(value, str):
        return writable(value, media_type) or "made text"
    return value


def _with_head(
    value: Json, media: str | None, headers: tuple[tuple[str, str], ...]
) -> Json:
    """Make a part of what is no file, where it must have header fields."""
    if not headers or value in ([], {}):
        return value
    data = isinstance(value, Mapping | list) or is_json(media or "")
    text = json.dumps(value, ensure_ascii=False) if data else str(value)
    kind = media or ("application/json" if data else "text/plain")
    first = kind.split(",")[0].strip()
    listed = essence(of_range(first)) if "*" in first else first
    return File(
        text.encode(), media_type=listed, in_part=True, text=True, headers=headers
    )


def _file(
    name: str,
    media: str | None,
    bare: bool,
    headers: tuple[tuple[str, str], ...] = (),
) -> File:
    """Make a file; one of a range alone (`image/*`) has a type of it, given with it."""
    content = f"made file of {name}\r\n--\x00".encode() + b"\xff\xfe"
    listed = [one.strip() for one in (media or "*/*").split(",")]
    first = listed[0]
    if "*" in first:
        first = essence(of_range(first))
        plain = first == "application/octet-stream"
        bare = bare and (plain or any("*" not in one for one in listed))
    stem = re.sub(r"\W", "", name, flags=re.ASCII) or "made"
    return File(content, f"{stem}.bin", first, in_part=True, bare=bare, headers=headers)
