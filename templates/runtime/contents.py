"""Responses of several media types, or of another one than JSON.

`content_text.py` and so on say how content is read in another way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY
from typing import Any, TypeAlias

from .decode import parse_json, typed
from .intake import Received
from .media import BINARY, charset, is_json, is_text
from .media_ranges import acceptable, best
from .operation import Typed, looked_up
from .record import Record
from .response import Decoder


class MediaContent(Record):
    """Content of one media type, or of a range."""

    _: KW_ONLY
    media_type: str

    @property
    def accepted(self) -> Iterable[str]:
        """The media types that `Accept` names."""
        return (acceptable(self.media_type),)

    def accepts(self, media_type: str) -> bool:
        """Whether a response of this media type is read as this content, too."""
        raise NotImplementedError

    def value(self, response: Received, decoder: Decoder, /) -> object:
        """Return the content of a response that is of such a media type."""
        raise NotImplementedError

    def read(self, response: Received, decoder: Decoder, /) -> object:
        return ContentChoice({self.media_type: self}).read(response, decoder)


Content: TypeAlias = Typed | MediaContent


class ContentChoice(Record):
    """Content by media type: JSON of a type, or other content."""

    choices: Mapping[str, Content]

    @property
    def accepted(self) -> Iterable[str]:
        return map(acceptable, self.choices)

    def find(self, sent: str | None) -> Content | None:
        """Return the documented content that a media type is read as.

        The one that names it best; of JSON, any JSON; then what takes other types as
        well, `application/octet-stream` all: it says nothing of what a file is (RFC
        2046, section 4.5.1), and a server that knows says it.
        """
        choices = self.choices
        if sent is None:
            return next(iter(choices.values()))
        found = best(sent, choices)
        if found is not None:
            return choices[found]
        if is_json(sent):
            for key, rule in choices.items():
                if is_json(key):
                    return rule
        for rule in choices.values():
            if isinstance(rule, MediaContent) and rule.accepts(sent):
                return rule
        return choices.get(BINARY)

    def read(self, response: Received, decoder: Decoder, /) -> object:
        sent = response.sent_type
        found = self.find(sent)
        if found is None:
            known = ", ".join(self.choices)
            raise decoder.of_another_type(response, sent or "", known)
        if isinstance(found, MediaContent):
            return found.value(response, decoder)
        annotation = looked_up(found)
        if sent is not None and is_text(sent) and not is_json(sent):
            return _json_or_text(response, annotation, decoder)
        return decoder.json(response, annotation)


def _json_or_text(response: Received, annotation: Any, decoder: Decoder) -> object:
    """Return JSON that is sent as text, or the text that it turns out to be."""
    content = response.content
    try:
        if content:
            parse_json(content)
    except ValueError:
        text = content.decode(charset(response.sent_type or ""), "replace")
        return typed(text, annotation, strict=decoder.strict, where=decoder.place)
    return decoder.json(response, annotation)
