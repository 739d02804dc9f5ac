"""Parameters that have `content` in place of `schema` (OpenAPI 3.2, section 4.12.2.2).

Their value is written as the media type has it, and then encoded for its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import KW_ONLY
from typing import ClassVar, Final
from urllib.parse import quote

from .cookie import Cookie
from .encode import dump_json
from .header import Header
from .media import is_form, is_json
from .parameter import encode_in_path, encode_in_query
from .path import Path
from .query import Query, form_pairs
from .sendable import Pair, Target

_BEYOND: Final = re.compile(r"[^\x00-\x7f]+")


def content_text(value: object, media_type: str) -> str:
    """Return JSON data as text of a media type."""
    if is_form(media_type) and isinstance(value, Mapping):
        pairs = (pair for key, item in value.items() for pair in form_pairs(key, item))
        return "&".join(f"{key}={text}" for key, text in pairs)
    if isinstance(value, str) and not is_json(media_type):
        return value
    return dump_json(value).decode("utf-8")


class ContentPath(Path):
    """A `{name}` of the path."""

    _: KW_ONLY
    content: str = "application/json"

    nulls: ClassVar[bool] = True

    def expand(self, data: object) -> str:
        text = content_text(data, self.content)
        return encode_in_path(text, False, self.segments)


class ContentQuery(Query):
    """A parameter of the query."""

    _: KW_ONLY
    content: str = "application/json"

    nulls: ClassVar[bool] = True

    def add(self, value: object, target: Target) -> None:
        text = encode_in_query(content_text(self.data(value), self.content), False)
        target.query.append(f"{quote(self.name, safe='~')}={text}")


class ContentHeader(Header):
    """A header."""

    _: KW_ONLY
    content: str = "application/json"

    nulls: ClassVar[bool] = True

    def expand(self, data: object) -> str:
        """Return JSON data as the text of the header, JSON in ASCII (RFC 9110, 5.5)."""
        text = content_text(data, self.content)
        if text.isascii() or not is_json(self.content):
            return text
        return _BEYOND.sub(lambda found: json.dumps(found[0])[1:-1], text)


class ContentCookie(Cookie):
    """A cookie."""

    _: KW_ONLY
    content: str = "application/json"

    nulls: ClassVar[bool] = True

    def pairs(self, data: object) -> list[Pair]:
        text = encode_in_query(content_text(data, self.content), False)
        return [(self.name, text)]
