"""Query parameters in the style `deepObject` (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from .parameter import encode_in_query, is_flat, is_list, scalar
from .query import Query
from .sendable import Pair


class DeepObjectQuery(Query):
    """`color[R]=100&color[G]=200`, at any depth."""

    def pairs(self, data: object) -> list[Pair]:
        if isinstance(data, Mapping) or is_list(data):
            return list(deep_pairs(self.name, data, self.allow_reserved))
        return super().pairs(data)


def deep_pairs(name: str, data: object, allow_reserved: bool = False) -> Iterable[Pair]:
    """Return `a[b][c]=`, `a[]=` for scalars in an array, `a[0][b]=` for objects."""
    yield from _deep(quote(name, safe="~"), data, allow_reserved)


def _deep(label: str, data: object, allow_reserved: bool) -> Iterable[Pair]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            inner = f"{label}%5B{quote(key, safe='~')}%5D"
            yield from _deep(inner, value, allow_reserved)
    elif is_list(data):
        numbered = not is_flat(data)
        for index, item in enumerate(data):
            mark = str(index) if numbered else ""
            yield from _deep(f"{label}%5B{mark}%5D", item, allow_reserved)
    elif data is not None:
        yield label, encode_in_query(scalar(data), allow_reserved)
