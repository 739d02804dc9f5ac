"""What a call returns as plain data, and plain data as text that is safe to show."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

_WIDEST = 40
"""Columns of a cell in a table."""

_ROWS = 50
"""Rows that a table's columns are measured by."""


def plain(value: Any) -> Any:
    """Return a value as JSON has it: a model by its names on the wire."""
    if isinstance(value, BaseModel):
        return value.model_dump(
            mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {one.name: plain(getattr(value, one.name)) for one in fields}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return to_jsonable_python(value, bytes_mode="base64", fallback=str)


def printable(text: str, *, keep: str = "") -> str:
    """Escape what a terminal would act upon, but for the characters to keep."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char in keep else _escaped(char) for char in text
    )


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def json_text(value: Any, *, indent: int | None = 2) -> str:
    """Write JSON whose strings hold no character that a terminal would act upon."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    if text.replace("\n", "").isprintable():
        return text
    # Outside of strings there are only spaces and line breaks.
    return "".join(
        char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1]
        for char in text
    )


def yaml_text(value: Any) -> str:
    """Write YAML, likewise."""
    import yaml

    readable = json.dumps(value, ensure_ascii=False).isprintable()
    text: str = yaml.safe_dump(value, allow_unicode=readable, sort_keys=False)
    return text.removesuffix("...\n")


class Table:
    """A table whose columns are settled by its first rows."""

    def __init__(self, rows: Sequence[Any], width: int) -> None:
        measured = rows[:_ROWS]
        self._keys = list(
            dict.fromkeys(
                key for row in measured if isinstance(row, Mapping) for key in row
            )
        )
        cells = [self._cells(row) for row in measured]
        heads = [printable(key) for key in self._keys]
        columns = zip(*([heads] if heads else []), *cells, strict=True)
        self._widths = [min(_WIDEST, max(map(_width, one))) for one in columns]
        self._shown = _fitting(self._widths, width)

    def head(self) -> str:
        """Return the line of names; empty for rows that have none."""
        if not self._keys:
            return ""
        more = len(self._keys) - self._shown
        note = f"  (+{more} columns)" if more else ""
        return self._line([printable(one) for one in self._keys]) + note

    def row(self, value: Any) -> str:
        """Return the line of a row."""
        return self._line(self._cells(value))

    def _cells(self, row: Any) -> list[str]:
        if not self._keys:
            return [_cell(row)]
        if not isinstance(row, Mapping):
            return [_cell(row), *[""] * (len(self._keys) - 1)]
        return [_cell(row[key]) if key in row else "" for key in self._keys]

    def _line(self, cells: Iterable[str]) -> str:
        pairs = list(zip(cells, self._widths, strict=False))[: self._shown]
        return "  ".join(_padded(cell, width) for cell, width in pairs).rstrip()


def table_text(value: Any, width: int) -> str:
    """Write a list as rows, an object as a row for each property."""
    if isinstance(value, Mapping):
        rows = [{"property": key, "value": one} for key, one in value.items()]
    elif isinstance(value, list):
        rows = value
    else:
        return f"{_cell(value)}\n"
    table = Table(rows, width)
    lines = [*filter(None, [table.head()]), *map(table.row, rows)]
    return "".join(f"{line}\n" for line in lines)


def _fitting(widths: Sequence[int], most: int) -> int:
    """Return how many columns a line has room for: one at least."""
    total = shown = 0
    for width in widths:
        total += width + (2 if shown else 0)
        if shown and total > most:
            break
        shown += 1
    return shown


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return printable(value)
    return json_text(value, indent=None)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(cell: str, width: int) -> str:
    if _width(cell) <= width:
        return cell + " " * (width - _width(cell))
    while _width(cell) > width - 1:
        cell = cell[:-1]
    return f"{cell}…".ljust(width)
