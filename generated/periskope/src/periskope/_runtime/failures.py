"""Which class a failed request raises, and what its `body` is typed as."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, get_type_hints

from .errors import APIStatusError, status_error
from .media import essence

_BODY_TYPES: dict[type[APIStatusError], Any] = {}
_JOINED: dict[
    tuple[type[APIStatusError], type[APIStatusError]], type[APIStatusError]
] = {}


def error_class(
    errors: Mapping[str, type[APIStatusError]], status: int, media_type: str = ""
) -> type[APIStatusError]:
    """Give an operation's class for a status and media type, or the general one."""
    general = status_error(status)
    for key in (str(status), f"{status // 100}XX", "default"):
        found = errors.get(f"{key} {essence(media_type)}") or errors.get(key)
        if found is not None:
            return found if issubclass(found, general) else _both(found, general)
    return general


def body_type(kind: type[APIStatusError]) -> Any:
    """Find the type that an error class, or the nearest base, annotates `body` with."""
    found = _BODY_TYPES.get(kind)
    if found is None:
        base = next(b for b in kind.__mro__ if "body" in inspect.get_annotations(b))
        found = get_type_hints(base, include_extras=True)["body"]
        _BODY_TYPES[kind] = found
    return found


def _both(
    documented: type[APIStatusError], general: type[APIStatusError]
) -> type[APIStatusError]:
    """Join a class for many statuses with the general class of the one at hand.

    `except NotFoundError` then also catches a 404 that the document only covers by
    `4XX` or `default`.
    """
    if issubclass(general, documented):
        return general
    joined = _JOINED.get((documented, general))
    if joined is None:
        joined = documented.joined(general)
        _JOINED[documented, general] = joined
    return joined
