"""Multipart bodies whose parts have no names: their place says what they are.

`multipart/mixed`, `multipart/related` and their like (RFC 2046, section 5.1), and forms
that the document describes by position (OpenAPI 3.2, section 4.14.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY
from typing import cast

from .body import Body, Content
from .body_multipart import composed, encoded, is_part, part
from .content import Pieces, is_file
from .errors import InvalidArgumentError
from .files import RawBody
from .form_part import Part
from .media import is_json
from .omit import omit


class MultipartItems(Body):
    """A multipart body of a list: the `first` parts, then any number of `item`."""

    _: KW_ONLY
    media_type: str = "multipart/mixed"
    first: Sequence[Part] = ()
    item: Part = Part()

    def encode(self, value: object, media_type: str) -> Content:
        """Return each item of a list as a part; a file as it is."""
        if is_file(value):
            return Pieces(media_type, [cast(RawBody, value)])
        if not isinstance(value, Sequence) or isinstance(value, str) or is_part(value):
            raise InvalidArgumentError("a multipart body without names must be a list")
        return composed(media_type, self._parts(value))

    def _parts(self, values: Sequence[object]) -> Iterator[tuple[str, RawBody]]:
        for place, value in enumerate(values):
            rule = self.first[place] if place < len(self.first) else self.item
            as_json = is_json(rule.content_type or "")
            if value is omit or (value is None and not as_json):
                raise InvalidArgumentError(f"the part {place} cannot be left out")
            yield part(place, encoded(value, rule), rule)
