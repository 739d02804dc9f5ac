"""Multipart bodies whose parts have no names: their place says what they are.

`multipart/mixed`, `multipart/related` and their like (RFC 2046, section 5.1), and forms
that the document describes by position (OpenAPI 3.2, section 4.14.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY
from typing import Final, cast

from .body import Body, Content
from .body_multipart import Source, composed, encoded, is_part, part
from .content import Pieces, is_file
from .encode import is_series
from .errors import InvalidArgumentError
from .files import RawBody
from .form_part import Part
from .media import essence, is_json, parameter
from .omit import omit

_TYPE: Final = re.compile(r"(?im)^content-type:[ \t]*([^;\s]+)")


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
        if not is_series(value) or is_part(value):
            raise InvalidArgumentError("a multipart body without names must be a list")
        parts = list(self._parts(value))
        return composed(_of_root(media_type, parts), parts)

    def _parts(self, values: Iterable[object]) -> Iterator[tuple[str, Source]]:
        for place, value in enumerate(values):
            rule = self.first[place] if place < len(self.first) else self.item
            as_json = is_json(rule.content_type or "")
            if value is omit or (value is None and not as_json):
                raise InvalidArgumentError(f"the part {place} cannot be left out")
            yield part(place, encoded(value, rule), rule)


def _of_root(media_type: str, parts: Sequence[tuple[str, Source]]) -> str:
    """Say the type of the first part, the root, where it must be (RFC 2387, 3.1)."""
    is_related = essence(media_type) == "multipart/related"
    if not is_related or not parts or parameter(media_type, "type") is not None:
        return media_type
    found = _TYPE.search(parts[0][0])
    kind = "text/plain" if found is None else found[1]
    return f'{media_type};type="{kind}"'
