"""Properties of multipart forms that are XML (OpenAPI 3.2, section 4.15)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY

from .form_part import Part
from .xml_writing import write


class XmlPart(Part):
    """A property as XML by its type; a string is XML already."""

    _: KW_ONLY
    type: Callable[[], object]
    root: str | None = None
    item: str | None = None

    def content(self, value: object) -> bytes | None:
        if isinstance(value, str):
            return None
        kind = self.content_type or ""
        return write(
            value, self.type(), root=self.root, item=self.item, media_type=kind
        )
