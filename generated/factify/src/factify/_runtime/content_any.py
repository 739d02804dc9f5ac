"""Responses of any media type, read as their own says (RFC 9110, section 8.3)."""

from __future__ import annotations

from urllib.parse import parse_qsl

from .intake import Received
from .media import best, is_form, is_json, is_text, is_xml
from .record import Record
from .response import Decoder, as_text


class AnyContent(Record):
    """JSON decoded, a form as a dictionary, text as text, all else as bytes.

    Bytes are a `BinaryResponse` where `BinaryOperation` makes the call.
    """

    media_type: str = "*/*"

    def accepts(self, media_type: str) -> bool:
        """Whether a response of this media type is read as this content, too."""
        return best(media_type, (self.media_type,)) is not None

    def is_bytes(self, media_type: str) -> bool:
        """Whether content of a media type is neither data nor text."""
        kinds = (is_json, is_form, is_text, is_xml)
        return bool(media_type) and not any(kind(media_type) for kind in kinds)

    def read(self, response: Received, decoder: Decoder, /) -> object:
        """Return the content, None where there is none."""
        sent = response.sent_type or ""
        if is_json(sent):
            return decoder.json(response, object, sent)
        if is_form(sent) and response.content:
            return dict(parse_qsl(response.content.decode(), keep_blank_values=True))
        if self.is_bytes(sent):
            return response.content or None
        return as_text(response)
