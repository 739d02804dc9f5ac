"""Query parameters in the delimited styles (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import ClassVar

from .query import Query


class SpaceDelimitedQuery(Query):
    """`color=blue%20black`; exploded as in style `form`."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%20"


class PipeDelimitedQuery(Query):
    """`color=blue%7Cblack`; exploded as in style `form`."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%7C"


class TabDelimitedQuery(Query):
    """`color=blue%09black`; exploded as in style `form`."""

    _: KW_ONLY
    explode: bool = False

    separator: ClassVar[str] = "%09"
