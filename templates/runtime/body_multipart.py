"""`multipart/form-data` (RFC 7578) and its relatives, from Python values.

A value becomes: bytes, a path, a file object or the tuple `(filename, content, media
type)`: a file; a list: one part an item; an object: JSON; anything else: text. What the
document's Encoding Objects say comes first (OpenAPI 3.2, section 4.15).
"""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY
from typing import TypeAlias, TypeGuard, cast
from urllib.parse import unquote

from .body import Content
from .body_text import in_charset, with_charset
from .content import Pieces, file_name, is_file
from .encode import dump_json, encode, is_series
from .errors import InvalidArgumentError
from .files import FileContent, FilePart, RawBody
from .form_part import FormBody, Part
from .media import BINARY, is_json, parameter
from .media_ranges import best, is_range, without
from .parameter import scalar, without_nulls
from .sendable import refuse_line_breaks

Named: TypeAlias = str | int
"""The name of a part, or the place of one that has none."""

Source: TypeAlias = RawBody | Content
"""What a part holds, which may be a multipart body itself."""

_PLAIN = Part()
_TYPES = mimetypes.MimeTypes(filenames=())
"""The tables that come with Python: the same on every system."""


class Multipart(FormBody):
    """`multipart/form-data` and its relatives."""

    _: KW_ONLY
    media_type: str = "multipart/form-data"

    def encode(self, value: object, media_type: str) -> Content:
        """Return an object's properties as parts; a file as it is."""
        if is_file(value):
            return Pieces(media_type, [cast(RawBody, value)])
        return multipart(media_type, self.properties(value), self.parts)


def multipart(
    media_type: str, values: Iterable[tuple[str, object]], parts: Mapping[str, Part]
) -> Content:
    """Compose the parts that an object's properties become."""
    rules = ((name, value, parts.get(name, _PLAIN)) for name, value in values)
    return composed(
        media_type,
        (
            one
            for name, value, rule in rules
            for one in _parts(name, encoded(value, rule), rule)
        ),
    )


def encoded(value: object, rule: Part) -> object:
    """Return a value as its schema has it; a file as it is."""
    if isinstance(value, tuple | FilePart):
        return value
    written = rule.encoded(value)
    if isinstance(written, Sequence) or not is_series(written):
        return written
    items = list(written)
    if isinstance(written, Iterator) and any(isinstance(one, bytes) for one in items):
        raise InvalidArgumentError(
            "an iterator of bytes may be one file or several: give FilePart(iterator),"
            " or a list"
        )
    return items


def composed(media_type: str, parts: Iterable[tuple[str, Source]]) -> Content:
    """Compose the content; its media type gets a boundary that nobody can guess."""
    boundary = secrets.token_hex(16)
    sources: list[RawBody] = []
    for headers, source in parts:
        head = f"--{boundary}\r\n{headers}\r\n".encode("utf-8", "surrogateescape")
        sources += [head, *_sources(source), b"\r\n"]
    sources.append(f"--{boundary}--\r\n".encode("ascii"))
    kind = without(media_type, "boundary", "charset")
    return Pieces(f"{kind}; boundary={boundary}", sources)


def _sources(source: Source) -> Sequence[RawBody]:
    if isinstance(source, Pieces):
        return source.sources
    return [source.whole or b""] if isinstance(source, Content) else [source]


def _parts(name: str, value: object, rule: Part) -> Iterator[tuple[str, Source]]:
    """Give the head and the content of each part that a value becomes."""
    if value is None and not is_json(rule.content_type or ""):
        return  # a form has no null
    if is_part(value):
        yield part(name, value, rule)
    elif rule.styled and not _has_files(value):
        yield from _styled(name, value, rule)
    elif _is_list(value):
        for item in value:
            if _is_list(item) and not _is_named_file(item):
                yield part(name, item, rule)  # or its end would be lost
            else:
                yield from _parts(name, item, rule)
    else:
        yield part(name, value, rule)


def part(name: Named, value: object, rule: Part) -> tuple[str, Source]:
    """Give the head and the content of the one part that a value becomes."""
    if is_part(value):
        return _file(name, value, rule)
    _require(name, rule, {})
    return _data(name, value, rule)


def is_part(value: object) -> bool:
    """Tell a file, its tuple or a `FilePart`."""
    return is_file(value) or isinstance(value, FilePart) or _is_named_file(value)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not (
        isinstance(value, str) or is_file(value)
    )


def _has_files(value: object) -> bool:
    """Whether a value is a list of files, which no style can write."""
    return _is_list(value) and any(map(is_part, value))


def _is_named_file(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and 2 <= len(value) <= 4
        and (value[0] is None or isinstance(value[0], str))
        and is_file(value[1])
    )


def _require(name: Named, rule: Part, headers: Mapping[str, str]) -> None:
    """Refuse a part without a header that the document requires."""
    for header in rule.required:
        if header.lower() not in {key.lower() for key in headers}:
            raise InvalidArgumentError(
                f"the part {name!r} needs the header {header!r}: give "
                "FilePart(content, headers=…)"
            )


def _file(name: Named, value: object, rule: Part) -> tuple[str, Source]:
    if not isinstance(value, FilePart):
        given: Sequence[object] = value if isinstance(value, tuple) else (None, value)
        filename, content, media_type = (*given, None)[:3]
        value = FilePart(
            cast(FileContent, content),
            filename=None if filename is None else str(filename),
            media_type=None if media_type is None else str(media_type),
        )
    _require(name, rule, value.headers)
    if isinstance(value.content, str):
        kind = value.media_type or single(rule.content_type)
        kind, content = _text(name, value.content, kind)
        return _head(name, rule, value.filename, kind, value.headers), content
    shown = value.filename or file_name(value.content)
    if shown is None and isinstance(name, str):
        shown = name
    kind = value.media_type or _media_type(name, rule.content_type, shown or "")
    return _head(name, rule, shown, kind, value.headers), value.content


def single(declared: str | None) -> str | None:
    """Return a declared media type if it is one, and no list nor a range."""
    if declared is None or "," in declared or "*" in declared:
        return None
    return declared


def _of_text(declared: str | None) -> str | None:
    """Return the type of text where several are declared; None: it need not be said.

    A part without a `Content-Type` is `text/plain` (RFC 7578, section 4.4).
    """
    listed = [one.strip() for one in declared.split(",")] if declared else []
    if not listed or best("text/plain", listed):
        return None
    return next((one for one in listed if not is_range(one)), None)


def _media_type(name: Named, declared: str | None, filename: str) -> str:
    """Take the declared media type if it is a single one, else go by the name.

    `contentType` may list several, ranges too (OpenAPI 3.1, section 4.8.15.1.1): the
    first of them stands for a file whose name says nothing, or another type.
    """
    listed = [one.strip() for one in declared.split(",")] if declared else []
    exact = [one for one in listed if not is_range(one)]
    if listed == exact[:1]:
        return exact[0] if exact else _guessed(filename)
    guessed = _guessed(filename)
    if best(guessed, listed):
        return guessed
    if exact:
        return exact[0]
    raise InvalidArgumentError(
        f"the part {name!r} must be {declared}: give its media type, as "
        "(filename, content, media type)"
    )


def _guessed(filename: str) -> str:
    return _TYPES.guess_type(filename)[0] or BINARY


def _styled(name: str, value: object, rule: Part) -> Iterator[tuple[str, Source]]:
    for key, text in rule.pairs(name, without_nulls(encode(value))):
        content = unquote(text).encode("utf-8", "surrogateescape")
        yield _head(unquote(key), rule, None, None, {}), content


def _data(name: Named, value: object, rule: Part) -> tuple[str, Source]:
    """Write a value as its media type has it: JSON for what has parts, else text."""
    kind = single(rule.content_type)
    content = rule.content(value)
    if isinstance(content, Content):
        return _head(name, rule, None, content.media_type, {}), content
    if content is None:
        data = encode(value)
        structured = isinstance(data, (Mapping, list))
        if is_json(kind or "") or structured:
            kind = kind or "application/json"
            content = dump_json(data)
        else:
            kind = kind or _of_text(rule.content_type)
            kind, content = _text(name, scalar(data), kind)
    return _head(name, rule, None, kind, {}), content


def _text(name: Named, text: str, media_type: str | None) -> tuple[str | None, bytes]:
    """Return text in the charset of its media type, UTF-8 in a form that names none.

    Elsewhere text of no charset is US-ASCII (RFC 2046, section 4.1.2).
    """
    if isinstance(name, int) and not text.isascii():
        media_type = with_charset(media_type or "text/plain")
    if media_type is None or parameter(media_type, "charset") is None:
        return media_type, text.encode("utf-8", "surrogateescape")
    return media_type, in_charset(text, media_type)


def _head(
    name: Named,
    rule: Part,
    filename: str | None,
    media_type: str | None,
    headers: Mapping[str, str],
) -> str:
    """Write a part's headers; refuses line breaks in all that goes into them."""
    fixed = {key.lower(): text for key, text in rule.headers.items()}
    disposition = fixed.get("content-disposition")
    if disposition is None and isinstance(name, str):
        disposition = f'form-data; name="{_quoted(name)}"'
    if filename is not None:
        disposition = f'{disposition or "attachment"}; filename="{_quoted(filename)}"'
    lines: dict[str, tuple[str, str]] = {}
    for given in (
        {"Content-Disposition": disposition, "Content-Type": media_type},
        {k: v for k, v in rule.headers.items() if k.lower() != "content-disposition"},
        headers,
    ):
        lines.update((k.lower(), (k, v)) for k, v in given.items() if v is not None)
    return "".join(
        refuse_line_breaks(f"{key}: {text}", f"the part {name!r}") + "\r\n"
        for key, text in lines.values()
    )


def _quoted(text: str) -> str:
    """Escape a name as browsers do (HTML, multipart/form-data encoding)."""
    return text.replace('"', "%22")
