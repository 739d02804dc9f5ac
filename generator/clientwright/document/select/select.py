"""The fourth stage: keep the operations that are asked for, and what they need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import field
from difflib import get_close_matches
from typing import Protocol

from ...diagnostics import Collector, GenerationError
from ...frozen import dataclass
from ...ir.document import METHODS, Document, Json, join
from ..edits import Edits, edited
from .reach import unused_components

_INTERNAL = ("x-internal", "x-fern-ignore", "x-speakeasy-ignore")
"""Extensions that leave an operation, or those of a path, out of clients."""


class Criteria(Protocol):
    """What operations match; any one of the three will do."""

    @property
    def tags(self) -> Collection[str]:
        """Names of tags."""
        ...

    @property
    def paths(self) -> Collection[str]:
        """Patterns of paths: `*` stands for anything, `?` for one character."""
        ...

    @property
    def operations(self) -> Collection[str]:
        """operationIds, or `POST /members/invite`."""
        ...


@dataclass(frozen=True, slots=True)
class Unsaid:
    """The criteria of a selection that does not say."""

    tags: Collection[str] = ()
    paths: Collection[str] = ()
    operations: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which operations a package has: those included, all by default, not excluded."""

    include: Criteria = field(default_factory=Unsaid)
    exclude: Criteria = field(default_factory=Unsaid)


@dataclass(frozen=True, slots=True)
class Excluded:
    """An operation that the selection leaves out."""

    pointer: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Operation:
    pointer: str
    method: str
    path: str
    written: str
    """The path as its vendor writes it, where that had to be repaired."""

    node: dict[str, Json]
    internal: str | None
    """The extension that leaves it out."""


def select(
    document: Document, selection: Selection, collector: Collector
) -> tuple[Document, tuple[Excluded, ...]]:
    """Leave out operations, and components that nothing uses any more.

    Operations that say `x-internal: true` or the like, or whose path item does, are
    left out as well. An entry of the selection that matches nothing is a warning.

    Raises:
        GenerationError: Nothing is included that the document has.
    """
    chooses = _says(selection.include)
    operations = list(_operations(document))
    internal = {one.pointer: one.internal for one in operations if one.internal}
    if not chooses and not _says(selection.exclude) and not internal:
        return document, ()
    included = _matches(selection.include, operations, collector, "include")
    unwanted = _matches(selection.exclude, operations, collector, "exclude")
    excluded: list[Excluded] = []
    for operation in operations:
        pointer = operation.pointer
        if pointer in internal:
            excluded.append(Excluded(pointer, f"`{internal[pointer]}` is true"))
        elif chooses and pointer not in included:
            excluded.append(Excluded(pointer, "not included"))
        elif pointer in unwanted:
            excluded.append(Excluded(pointer, f"excluded by {unwanted[pointer]}"))
    if not excluded:
        return document, ()
    if chooses and not included:
        raise _nothing(selection.include, operations, document)
    edits = Edits()
    _drop(operations, {entry.pointer for entry in excluded}, edits)
    _drop_webhooks(document, selection, edits)
    document = edited(document, edits)
    edits = Edits()
    for pointer in unused_components(document.root):
        edits.drop(pointer)
    return edited(document, edits), tuple(excluded)


def _nothing(
    criteria: Criteria, operations: list[_Operation], document: Document
) -> GenerationError:
    """Return the error for a selection that leaves nothing, with the nearest names."""
    known: dict[str, None] = {}
    for one in operations:
        tags = one.node.get("tags")
        names = [*(tags if isinstance(tags, list) else []), one.path]
        names.append(one.node.get("operationId"))
        known |= dict.fromkeys(name for name in names if isinstance(name, str))
    entries = [*criteria.tags, *criteria.paths, *criteria.operations]
    near = [name for entry in entries for name in get_close_matches(entry, known, 1)]
    return GenerationError(
        "no operation of the document is included",
        document.place("#/paths"),
        f"did you mean `{near[0]}`?"
        if near
        else "`include` in the settings says which",
    )


def _says(criteria: Criteria) -> bool:
    return bool(criteria.tags or criteria.paths or criteria.operations)


def _operations(document: Document, section: str = "paths") -> Iterator[_Operation]:
    paths = document.root.get(section)
    for path, item in paths.items() if isinstance(paths, dict) else ():
        if path.startswith("x-") or not isinstance(item, dict):
            continue
        at = join(f"#/{section}", path)
        hidden = _hidden(item)
        written = str(item.get("x-clientwright-path", path))
        for method in METHODS:
            if isinstance(item.get(method), dict):
                pointer, node = f"{at}/{method}", item[method]
                internal = hidden or _hidden(node)
                yield _Operation(pointer, method.upper(), path, written, node, internal)
        more = item.get("additionalOperations")
        for method, node in more.items() if isinstance(more, dict) else ():
            if isinstance(node, dict):
                pointer = join(at, "additionalOperations", method)
                internal = hidden or _hidden(node)
                yield _Operation(pointer, method, path, written, node, internal)


def _matches(
    criteria: Criteria,
    operations: list[_Operation],
    collector: Collector | None,
    what: str,
) -> dict[str, str]:
    """Give pointer → the entry that matches first; warn of entries that match none."""
    found: dict[str, str] = {}
    for kind, entries in (
        ("tag", criteria.tags),
        ("path", criteria.paths),
        ("operation", criteria.operations),
    ):
        for entry in entries:
            matching = [o for o in operations if _fits(o, kind, entry)]
            for operation in matching:
                found.setdefault(operation.pointer, f"{kind} {entry}")
            if not matching and collector is not None:
                collector.warning(
                    "selection-no-match",
                    f"no operation has the {kind} {entry!r} that the settings {what}",
                    None,
                )
    return found


def _fits(operation: _Operation, kind: str, entry: str) -> bool:
    if kind == "tag":
        tags = operation.node.get("tags")
        return isinstance(tags, list) and entry in tags
    if kind == "path":
        fits = _glob(entry).fullmatch
        return any(map(fits, (operation.written, operation.path)))
    if entry in (operation.node.get(key) for key in ("operationId", "x-operationId")):
        return True
    method, _, path = entry.partition(" ")
    same = method.upper() == operation.method.upper()
    return same and path in (operation.written, operation.path)


def _hidden(node: dict[str, Json]) -> str | None:
    """Return the extension by which an operation or a path is left out."""
    return next((key for key in _INTERNAL if node.get(key) is True), None)


def _glob(pattern: str) -> re.Pattern[str]:
    meaning = {"*": ".*", "?": "."}
    parts = re.split(r"([*?])", pattern)
    return re.compile("".join(meaning.get(p, re.escape(p)) for p in parts), re.DOTALL)


def _drop(operations: list[_Operation], gone: set[str], edits: Edits) -> None:
    """Drop operations, and path items of which nothing is left."""
    alive = {o.path for o in operations if o.pointer not in gone}
    for operation in operations:
        if operation.path not in alive:
            edits.drop(join("#/paths", operation.path))
        elif operation.pointer in gone:
            edits.drop(operation.pointer)


def _drop_webhooks(document: Document, selection: Selection, edits: Edits) -> None:
    """Hold webhooks to the same criteria; their name stands for a path."""
    webhooks = list(_operations(document, "webhooks"))
    included = _matches(selection.include, webhooks, None, "include")
    unwanted = _matches(selection.exclude, webhooks, None, "exclude")
    for webhook in webhooks:
        pointer = webhook.pointer
        left_out = _says(selection.include) and pointer not in included
        if left_out or pointer in unwanted or webhook.internal:
            edits.drop(pointer)
