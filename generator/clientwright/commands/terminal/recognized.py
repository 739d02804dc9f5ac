"""What was recognized of pages and streams, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...diagnostics import Diagnostic
from .console import Console

_NEW = "pages-recognized"


def decisions(content: Mapping[str, Any]) -> Iterator[str]:
    """Return a line for each operation that pages or streams, or only looks so.

    `content` is the report of a run.
    """
    pages, streams = content["pagination"], content["streaming"]
    for one in pages["paged"]:
        items = one["items"] or "the response"
        yield f"{one['operation']}: pages ({one['kind']}, {one['rule']}): {items}"
    for one in pages["plain"]:
        yield f"{one['operation']}: does not page: {one['reason']}"
    for one in streams["streams"]:
        yield f"{one['operation']}: streams {one['kind']}: {_chosen(one['choice'])}"
    for one in streams["plain"]:
        yield f"{one['operation']}: does not stream: {one['reason']}"


def _chosen(choice: Mapping[str, Any] | None) -> str:
    if choice is None:
        return "always"
    if choice["parameter"] is None:
        return "by a method of its own"
    return f"where {choice['parameter']} is {choice['value']!r}"


def new_pages(found: Iterable[Diagnostic]) -> list[str]:
    """Return what is to be said of methods that could page, and stay as they are."""
    return [one.message for one in found if one.code == _NEW]


def say_new_pages(found: Iterable[Diagnostic], console: Console) -> None:
    """Print a hint where a method could page, which `-v` has word for word."""
    said = new_pages(found)
    if said and not (console.quiet or console.verbose):
        more = f" (and {len(said) - 1} more)" if len(said) > 1 else ""
        console.say("hint", f"{said[0]}{more}")
