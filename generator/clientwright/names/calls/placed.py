"""Documents whose operationIds say already where operations are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...frozen import dataclass
from ...ir.api import Operation
from ..words import words
from .route import Route
from .vocabulary import CREATE, DELETE, LIST, READ, UPDATE, VERSION

Words = tuple[str, ...]

_FEWEST = 4
_DEEPEST = 6
_PART = re.compile(r"[A-Za-z][\w -]*\Z")
_ONE_WORD = {".": 0.5, "/": 0.8, ":": 0.8}
_SPLIT = re.compile(r"\s*[>.]\s*")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a vendor has put an operation."""

    resource: tuple[Words, ...]
    method: Words
    why: str


def decide_kind(operations: Sequence[Operation], routes: Sequence[Route]) -> str:
    """Tell what places the operations of a document: ids, tags, or its paths.

    Gives `first-tag`, `.`, `/` or `:` (what the parts of ids stand between), `tags`,
    `rpc`, or nothing where each path decides.
    """
    if len(operations) < _FEWEST:
        return ""
    named = sum(_is_first_tag(one) for one in operations)
    if 10 * named >= 9 * len(operations):
        return "first-tag"
    for mark, least in _ONE_WORD.items():
        if _is_placed(operations, mark, least):
            return mark
    if _is_tagged(operations):
        return "tags"
    return "rpc" if _is_rpc(operations, routes) else ""


def _is_first_tag(operation: Operation) -> bool:
    namespace, mark, name = (operation.operation_id or "").partition("/")
    tag = operation.tags[0] if operation.tags else ""
    return bool(mark and name) and words(namespace) == words(tag) != ()


def _parts(operation: Operation, mark: str) -> list[str]:
    """Give the parts of an id, none where it has no such form."""
    parts = (operation.operation_id or "").split(mark)
    if 2 <= len(parts) <= _DEEPEST and all(map(_PART.match, parts)):
        return parts
    return []


def _is_placed(operations: Sequence[Operation], mark: str, least: float) -> bool:
    found = [parts for one in operations if (parts := _parts(one, mark))]
    if 10 * len(found) < 9 * len(operations):
        return False
    sizes = [len(words(parts[-1])) for parts in found]
    single = sum(size == 1 for size in sizes)
    return sum(sizes) <= 2 * len(sizes) and single >= least * len(sizes)


def _is_tagged(operations: Sequence[Operation]) -> bool:
    """Tell ids like `list` under tags like `manage > v1 > projects > keys`."""
    nested = [one for one in operations if one.tags and ">" in one.tags[0]]
    ids = [one.operation_id or "" for one in operations]
    short = sum(0 < len(words(one)) <= 2 for one in ids)
    return (
        10 * len(nested) >= 9 * len(operations)
        and 10 * short >= 9 * len(operations)
        and 10 * len(set(ids)) < 7 * len(operations)
    )


def _is_rpc(operations: Sequence[Operation], routes: Sequence[Route]) -> bool:
    posts = sum(one.method == "POST" for one in operations)
    templated = sum(bool(route.params) for route in routes)
    dotted = sum(
        any("." in token.text and not route.params for token in route.fixed)
        for route in routes
    )
    count = len(operations)
    return (10 * posts >= 9 * count and 10 * templated <= count) or (
        10 * dotted >= 8 * count
    )


def shared_start(operations: Sequence[Operation], kind: str) -> Words:
    """Give the first part that all ids of a document have."""
    first = Counter(
        tuple(words(parts[0]))
        for one in operations
        if len(parts := _all_parts(one, kind)) > 2
    )
    if len(first) != 1:
        return ()
    (start,) = first
    return start


def _all_parts(operation: Operation, kind: str) -> list[str]:
    if kind == "tags" and operation.tags and operation.operation_id:
        return [*_SPLIT.split(operation.tags[0]), operation.operation_id]
    return _parts(operation, kind) if kind in _ONE_WORD else []


def placed(operation: Operation, kind: str, start: Words) -> Placed | None:
    """Give the place that an operationId names; None where it has no such form."""
    if kind == "first-tag":
        if not _is_first_tag(operation):
            return None
        namespace, _, name = (operation.operation_id or "").partition("/")
        return Placed((words(namespace),), words(name), "the operationId, as it is")
    parts = _all_parts(operation, kind)
    if not parts:
        return None
    levels = [words(part) for part in parts[:-1] if not VERSION.match(part)]
    if len(parts) > 2 and len(levels) > 1 and levels[0] == start:
        levels = levels[1:]
    levels = [level for level in levels if level]
    method = _method(words(parts[-1]))
    if not levels or not method:
        return None
    why = (
        "its tag and operationId" if kind == "tags" else "the parts of its operationId"
    )
    return Placed(tuple(levels), method, why)


def _method(said: Words) -> Words:
    if len(said) == 1:
        return (_plain(said[0]),)
    return ("retrieve", *said[1:]) if said[:1] == ("get",) else said


def _plain(word: str) -> str:
    """Give the one word that all of its kind become; add and remove stay."""
    if word in ("add", "remove"):
        return word
    for plain, kind in (
        ("list", LIST),
        ("retrieve", READ),
        ("create", CREATE),
        ("update", UPDATE),
        ("delete", DELETE),
    ):
        if word in kind:
            return plain
    return word
