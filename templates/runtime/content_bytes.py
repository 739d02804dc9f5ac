"""Responses that are bytes, or of any media type."""

from __future__ import annotations

from .contents import MediaContent
from .intake import Received
from .media import BINARY, is_json, is_text, is_xml
from .media_ranges import best
from .response import Decoder


class BytesContent(MediaContent):
    """Bytes, of any binary media type: servers seldom name it exactly."""

    media_type: str = BINARY

    def accepts(self, media_type: str) -> bool:
        return not (is_json(media_type) or is_text(media_type) or is_xml(media_type))

    def value(self, response: Received, _decoder: Decoder, /) -> object:
        return response.content


class AnyContent(MediaContent):
    """Content that is read as its own media type says.

    Bytes are a `BinaryResponse` where `BinaryOperation` makes the call.
    """

    media_type: str = "*/*"

    def accepts(self, media_type: str) -> bool:
        return best(media_type, (self.media_type,)) is not None

    def value(self, response: Received, decoder: Decoder, /) -> object:
        return decoder.as_sent(response)
