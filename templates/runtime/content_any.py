"""Responses of any media type, where the document says so."""

from __future__ import annotations

from .contents import MediaContent
from .intake import Received
from .media_ranges import best
from .response import Decoder


class AnyContent(MediaContent):
    """Content that is read as its own media type says.

    Bytes are a `BinaryResponse` where `BinaryOperation` makes the call.
    """

    media_type: str = "*/*"

    def accepts(self, media_type: str) -> bool:
        return best(media_type, (self.media_type,)) is not None

    def value(self, response: Received, decoder: Decoder, /) -> object:
        return decoder.as_sent(response)
