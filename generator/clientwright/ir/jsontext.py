"""JSON as the text of a file: readable in a diff, and fast to write.

The standard library indents ten times slower than it writes a line; so only the upper
levels of a value get lines of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from .document import Json

_ENCODER = json.JSONEncoder(ensure_ascii=True, allow_nan=False)


def file_text(members: Mapping[str, Json], levels: Mapping[str, int]) -> str:
    """Write an object in ASCII, a member a line, with a newline at its end.

    `levels` tells for a member how many levels below it have lines of their own.
    Raises ValueError for what JSON cannot say.
    """
    written = (
        f"  {_ENCODER.encode(key)}: {''.join(_lines(value, levels.get(key, 0), '  '))}"
        for key, value in members.items()
    )
    lines = ",\n".join(written)
    return f"{{\n{lines}\n}}\n"


def _lines(value: Json, levels: int, indent: str) -> Iterator[str]:
    if levels == 0 or not value or not isinstance(value, Mapping | list | tuple):
        yield _ENCODER.encode(value)
        return
    inner = f"{indent}  "
    keyed = isinstance(value, Mapping)
    start = "{\n" if keyed else "[\n"
    for member in value:
        yield f"{start}{inner}"
        start = ",\n"
        if keyed:
            yield f"{_ENCODER.encode(member)}: "
        yield from _lines(value[member] if keyed else member, levels - 1, inner)
    yield f"\n{indent}{'}' if keyed else ']'}"
