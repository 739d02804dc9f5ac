"""Responses that are text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from .contents import MediaContent
from .decode import typed
from .intake import Received
from .media import charset, is_json, is_text
from .response import Decoder


class TextContent(MediaContent):
    """Text; `type` where it is a date or one of several words."""

    type: Callable[[], object] | None = None
    _: KW_ONLY
    media_type: str = "text/plain"

    def accepts(self, media_type: str) -> bool:
        return self.media_type == "*/*" and is_text(media_type)

    def value(self, response: Received, decoder: Decoder, /) -> object:
        annotation: Any = str if self.type is None else self.type()
        sent = response.sent_type
        if sent is not None and is_json(sent):  # A range is documented.
            return decoder.json(response, annotation)
        text = response.content.decode(charset(response.sent_type or ""), "replace")
        if takes_text(annotation):
            return text
        return typed(text, annotation, strict=decoder.strict, where=decoder.place)


def takes_text(annotation: Any) -> bool:
    """Whether a plain string is a value of the type."""
    if annotation is str:
        return True
    if get_origin(annotation) is Literal:
        return all(isinstance(value, str) for value in get_args(annotation))
    return get_origin(annotation) in (Union, UnionType) and str in get_args(annotation)
