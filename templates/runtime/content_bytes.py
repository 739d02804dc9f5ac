"""Responses that are bytes."""

from __future__ import annotations

from .contents import MediaContent
from .intake import Received
from .media import BINARY, is_json, is_text, is_xml
from .response import Decoder


class BytesContent(MediaContent):
    """Bytes, of any binary media type: servers seldom name it exactly."""

    media_type: str = BINARY

    def accepts(self, media_type: str) -> bool:
        return not (is_json(media_type) or is_text(media_type) or is_xml(media_type))

    def value(self, response: Received, _decoder: Decoder, /) -> object:
        return response.content
