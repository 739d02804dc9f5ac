"""Path parameters in the styles `label` and `matrix` (OpenAPI 3.2, section 4.12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY
from urllib.parse import quote

from .parameter import is_list, listed, scalar
from .path import Path


class DelimitedPath(Path):
    """`blue%7Cblack`: lists of Swagger 2.0 with a separator of their own."""

    _: KW_ONLY
    separator: str

    def expand(self, data: object) -> str:
        return self.separator.join(listed(data, self.explode, self.quoted))


class LabelPath(Path):
    """`.blue,black`; exploded `.blue.black`."""

    def expand(self, data: object) -> str:
        items = listed(data, self.explode, self.quoted)
        if self.explode:
            return "".join(f".{item}" for item in items)
        return "." + ",".join(items) if items else ""


class MatrixPath(Path):
    """`;color=blue,black`; exploded `;color=blue;color=black`."""

    def expand(self, data: object) -> str:
        if isinstance(data, Mapping) and self.explode:
            return "".join(
                _semicolon(self.quoted(key), self.quoted(scalar(item)))
                for key, item in data.items()
            )
        name = quote(self.name, safe="~")
        items = listed(data, self.explode, self.quoted)
        if is_list(data) and self.explode:
            return "".join(_semicolon(name, item) for item in items)
        return _semicolon(name, ",".join(items)) if items else ""


def _semicolon(name: str, text: str) -> str:
    return f";{name}={text}" if text else f";{name}"
