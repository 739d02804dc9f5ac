"""Words of a path template (OpenAPI 3.2, section 4.8.2, Path Templating)."""

from __future__ import annotations

import re

from ..ir.api import Operation
from .words import words

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_PREFIX = re.compile(r"(?:api|apis|rest|v[0-9]+(?:[.\-_]?[0-9a-z]+)*)\Z", re.IGNORECASE)


def segments(path: str) -> list[str]:
    """Split a path into its segments, without a query and empty ones."""
    return [part for part in re.split(r"[?#]", path)[0].split("/") if part]


def fixed_segments(path: str) -> list[str]:
    """Give the words-bearing fixed texts of a path, prefixes such as `api/v1` left out.

    A prefix that is all there is stays.
    """
    fixed = [_PARAMETER.sub(" ", part) for part in segments(path)]
    fixed = [part for part in fixed if words(part)]
    start = 0
    while start < len(fixed) and _PREFIX.match(fixed[start].strip()):
        start += 1
    return fixed[start:] or fixed


def resource_words(path: str) -> tuple[str, ...]:
    """Give the words of the segment that a path's resource is named after."""
    fixed = fixed_segments(path)
    return words(fixed[0].partition(":")[0].strip() or fixed[0]) if fixed else ()


def short_words(operation: Operation) -> tuple[str, ...]:
    """Name an operation inside its resource: `GET /pets/{id}` → get, by, id."""
    fixed = fixed_segments(operation.template)
    parts = list(words(operation.method.lower()))
    if fixed:
        parts.extend(words(fixed[0].partition(":")[2]))
        for segment in fixed[1:]:
            parts.extend(words(segment))
    pieces = segments(operation.template)
    last = _PARAMETER.fullmatch(pieces[-1]) if pieces else None
    if last is not None and words(last[1]):
        parts.extend(("by", *words(last[1])))
    return tuple(parts)


def long_words(operation: Operation) -> tuple[str, ...]:
    """Name an operation by its method and whole path: get, pets, id."""
    parts = list(words(operation.method.lower()))
    for segment in segments(operation.template):
        parts.extend(words(segment))
    return tuple(parts)


def base_words(operation: Operation) -> tuple[str, ...]:
    """Give the words that an operation's own schemas and errors start with."""
    if operation.operation_id is not None and words(operation.operation_id):
        return words(operation.operation_id)
    if operation.name_hint is not None and words(operation.name_hint):
        return words(operation.name_hint)
    return long_words(operation)
