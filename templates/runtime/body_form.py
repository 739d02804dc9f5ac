"""`application/x-www-form-urlencoded` request bodies (URL Standard, section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY

from .body import Content
from .body_text import is_written, written
from .encode import dump_json, encode
from .form_part import FormBody, Part
from .media import is_json
from .parameter import without_nulls

_PLAIN = Part()


class Form(FormBody):
    """A form."""

    _: KW_ONLY
    media_type: str = "application/x-www-form-urlencoded"

    def encode(self, value: object, media_type: str) -> Content:
        """Return an object's properties as pairs; text and bytes as they are."""
        if is_written(value):
            return written(value, media_type)
        pairs: list[tuple[str, str]] = []
        for name, item in self.properties(value):
            part = self.parts.get(name, _PLAIN)
            data = encode(part.encoded(item))
            if data is None and not is_json(part.content_type or ""):
                continue
            as_json = is_json(part.content_type or "") or isinstance(data, Mapping)
            content = part.content(item)
            if isinstance(content, bytes):
                data = content.decode("utf-8")
            elif as_json and not part.styled:
                data = dump_json(data).decode("utf-8")
            pairs += part.pairs(name, without_nulls(data))
        text = "&".join(f"{name}={text}" for name, text in pairs)
        return Content(media_type, text.encode("ascii"))
