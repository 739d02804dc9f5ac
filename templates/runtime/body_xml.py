"""XML request bodies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY

from .body import Body, Content
from .body_text import is_written, written
from .xml_writing import write


class Xml(Body):
    """XML: `str` and `bytes` as they are, else by the type's `__xml__` rules.

    `root` names the element where the type has no name of its own, `item` that of each
    item of a list.
    """

    _: KW_ONLY
    media_type: str = "application/xml"
    type: Callable[[], object] | None = None
    root: str | None = None
    item: str | None = None
    encoding: Callable[[object], object] | None = None
    """What writes plain values as their schema has them (`typed_values.py`)."""

    def encode(self, value: object, media_type: str) -> Content:
        if is_written(value):
            return written(value, media_type)
        if self.encoding is not None:
            value = self.encoding(value)
        annotation = self.type() if self.type is not None else value.__class__
        data = write(
            value, annotation, root=self.root, item=self.item, media_type=media_type
        )
        return Content(media_type, data)

    def default(self, _value: object) -> str:
        return "application/xml"
