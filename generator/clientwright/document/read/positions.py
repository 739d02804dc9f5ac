"""Where things stand in a file: lines are looked up only when someone asks.

JSON is read by the YAML parser here too, of which it is nearly a subset, so that one
walk over events serves both.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ...ir.document import join
from .readable_text import cleaned, openapi_part
from .yaml_tree import events

_SURROGATE_ESCAPES = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def walk(text: str) -> Iterator[tuple[tuple[str, ...], int, str | None]]:
    """Give `(path, line, text of a plain or quoted scalar)` of every node.

    The line counts from 1 and is the one of the key where there is one. The walk stops
    at a syntax error.
    """
    # A half of a surrogate pair is an error in YAML; any other character will do.
    text = cleaned(openapi_part(text.removeprefix("\ufeff")))
    text = _SURROGATE_ESCAPES.sub(r"\\u0000", text)
    path: list[str] = []
    counts: list[int | None] = []  # next index of a sequence, None for a mapping
    pending: tuple[str, int] | None = None  # key whose value is next
    token: str | None
    try:
        for event in events(text):
            kind: type[Any] = event.__class__
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                counts.pop()
                if path:
                    path.pop()
                continue
            if kind not in _NODES:
                continue
            line = event.start_mark.line + 1
            if counts and counts[-1] is None and pending is None:
                if kind is MappingStartEvent or kind is SequenceStartEvent:
                    return  # a key that is no scalar: the file cannot be read either
                pending = (str(getattr(event, "value", "")), line)
                continue
            if pending is not None:
                token, line = pending
                pending = None
            elif counts and (index := counts[-1]) is not None:
                token = str(index)
                counts[-1] = index + 1
            else:
                token = None
            step = (token,) if token is not None else ()
            yield (*path, *step), line, getattr(event, "value", None)
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                counts.append(None if kind is MappingStartEvent else 0)
                path.extend(step)
    except yaml.YAMLError:
        return


_NODES = frozenset({ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent})


def scalars(
    text: str, paths: Collection[tuple[str, ...]]
) -> dict[tuple[str, ...], str]:
    """Give scalars near the start of a file as they were written."""
    found: dict[tuple[str, ...], str] = {}
    for path, _, value in walk(text):
        if path in paths and value is not None:
            found[path] = value
            if len(found) == len(paths):
                break
    return found


def duplicates(text: str) -> Iterator[tuple[str, int, int]]:
    """Give `(pointer, first line, last line)` of keys that stand more than once."""
    seen: dict[tuple[str, ...], int] = {}
    twice: dict[tuple[str, ...], tuple[int, int]] = {}
    for path, line, _ in walk(text):
        if path not in seen:
            seen[path] = line
        elif path[-1:] != ("<<",):
            twice[path] = seen[path], line
    for path, (first, last) in twice.items():
        # What stands below a key that stands twice is a consequence.
        if not any(path[:n] in twice for n in range(len(path))):
            yield join("#", *path), first, last
