"""Responses and errors that are XML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY
from typing import Any

from pydantic import BaseModel

from .contents import MediaContent
from .decode import decode, typed
from .errors import APIStatusError
from .intake import Received
from .media import is_xml
from .record import Record
from .response import Decoder
from .xml_reading import XmlError, read


class XmlContent(MediaContent):
    """XML of a type; any XML media type stands for another."""

    type: Callable[[], object]
    _: KW_ONLY
    media_type: str = "application/xml"

    def accepts(self, media_type: str) -> bool:
        return is_xml(media_type)

    def value(self, response: Received, decoder: Decoder, /) -> object:
        """Return the value of a document; the text where a string is documented."""
        annotation: Any = self.type()
        if not response.content:
            return "" if annotation is str else decoder.empty(response, annotation)
        if annotation in (object, Any, str):
            return response.text
        try:
            data = read(response.content, annotation, response.sent_type or "")
        except XmlError as error:
            reason = f"the response is not XML that can be read: {error}"
        else:
            return typed(data, annotation, strict=decoder.strict, where=decoder.place)
        raise decoder.unexpected(response, reason)


class InXml(Record):
    """An error whose body comes as XML."""

    error: type[APIStatusError]

    def read_error(
        self, response: Received, annotation: Any, decoder: Decoder, /
    ) -> object:
        """Return the body of an error; text of XML of which the type knows nothing."""
        if not is_xml(response.sent_type or "application/xml"):
            return decode(
                response.content, annotation, strict=False, where=decoder.place
            )
        data = read(response.content, annotation, response.sent_type or "")
        body = typed(data, annotation, strict=False, where=decoder.place)
        another = isinstance(body, BaseModel) and not body.model_fields_set
        return response.text if another else body
