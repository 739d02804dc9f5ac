"""Query parameters in style `form` (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from typing import ClassVar
from urllib.parse import quote

from .parameter import Parameter, encode_in_query, is_flat, is_list, listed, scalar
from .sendable import Pair, Target


class Query(Parameter):
    """`color=blue&color=black`; not exploded `color=blue,black`.

    An empty array or object is nothing (RFC 6570, section 2.3), or, with
    `allow_empty`, the name with an empty value.
    """

    _: KW_ONLY
    explode: bool = True
    allow_reserved: bool = False
    allow_empty: bool = False
    """`allowEmptyValue`."""

    location: ClassVar[str] = "query"
    separator: ClassVar[str] = ","

    def add(self, value: object, target: Target) -> None:
        data = value if type(value) is str else self.data(value)
        pairs = [] if data is None else self.pairs(data)
        if not pairs and self.allow_empty and data is not None:
            pairs = [(quote(self.name, safe="~"), "")]
        target.query += [f"{name}={text}" for name, text in pairs]

    def pairs(self, data: object) -> list[Pair]:
        """Return JSON data as encoded pairs of name and text."""
        return form_pairs(
            self.name,
            data,
            explode=self.explode,
            allow_reserved=self.allow_reserved,
            separator=self.separator,
        )


def form_pairs(
    name: str,
    data: object,
    *,
    explode: bool = True,
    allow_reserved: bool = False,
    separator: str = ",",
) -> list[Pair]:
    """Return a named value as encoded pairs, as a query or a form has them."""

    def quoted(text: str) -> str:
        return encode_in_query(text, allow_reserved)

    label = quote(name, safe="~")
    if isinstance(data, Mapping) and explode:
        return [
            (quote(key, safe="~"), quoted(scalar(item)))
            for key, value in data.items()
            for item in (value if is_flat(value) else [value])
        ]
    items = listed(data, False, quoted)
    if explode or not (isinstance(data, Mapping) or is_list(data)):
        return [(label, item) for item in items]
    return [(label, separator.join(items))] if items else []
