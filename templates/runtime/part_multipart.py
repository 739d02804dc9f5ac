"""Parts of multipart bodies that are multipart bodies (OpenAPI 3.2, section 4.15.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY
from types import MappingProxyType

from .body import Content
from .body_multipart import Multipart
from .body_multipart_items import MultipartItems
from .form_part import Part


class MultipartPart(Part):
    """A part of named parts; text is such a body already."""

    _: KW_ONLY
    parts: Mapping[str, Part] = MappingProxyType({})
    renamed: Mapping[str, str] = MappingProxyType({})
    """Field → property, where they differ."""

    def content(self, value: object) -> Content | None:
        if isinstance(value, str):
            return None
        body = Multipart("", parts=self.parts, renamed=self.renamed)
        return body.encode(value, self.content_type or body.media_type)


class MultipartItemsPart(Part):
    """A part of parts without names: the `first`, then any number of `item`."""

    _: KW_ONLY
    first: Sequence[Part] = ()
    item: Part = Part()

    def content(self, value: object) -> Content | None:
        if isinstance(value, str):
            return None
        body = MultipartItems("", first=self.first, item=self.item)
        return body.encode(value, self.content_type or body.media_type)
