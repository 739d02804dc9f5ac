"""JSON request bodies, and those of every media type that ends in `+json`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY

from .body import Body, Content
from .encode import dump_json, encode


class Json(Body):
    """A body as JSON."""

    _: KW_ONLY
    media_type: str = "application/json"
    encoding: Callable[[object], object] | None = None
    """Of a body that is bytes in a string (`bytes_text.py`)."""

    def encode(self, value: object, media_type: str) -> Content:
        """Return a value as JSON."""
        if self.encoding is not None:
            value = self.encoding(value)
        return Content(media_type, dump_json(encode(value)))
