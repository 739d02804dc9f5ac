"""Header parameters whose lists have a separator of their own (Swagger 2.0)."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .header import Header
from .parameter import listed


class DelimitedHeader(Header):
    """`blue|black`."""

    _: KW_ONLY
    separator: str

    def expand(self, data: object) -> str:
        return self.separator.join(listed(data, self.explode, str))
