"""The second stage: OpenAPI Overlays mend a vendor's document before anything else.

Overlay Specification 1.0 and 1.1, section "Action Object"; targets are JSONPath (RFC
9535) on the document as the vendor wrote it, references not followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import Final

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Document, Json, join
from ..edits import Change, Edits, Trace
from ..read.file_bytes import is_url, read_file
from ..read.limits import Limits
from ..read.parse import parse
from .growth import Growth
from .jsonpath import Path
from .overlay_file import Action, Overlay, read_overlay

_STEPS: Final = 300_000
_STEPS_OF_A_BYTE: Final = 4
"""Steps of each query: what is allowed in any document, and for each byte of it more.

To look at every value takes less than one for a byte.
"""


def apply(
    document: Document,
    overlays: Sequence[str],
    collector: Collector,
    limits: Limits | None = None,
) -> Document:
    """Apply overlay files in order, and remember what each part comes from.

    A target without a match is a warning.

    Raises:
        GenerationError: An overlay that cannot be read or is invalid, an update that
            does not fit its target, a target that takes too long to find, or more than
            fits into a package; the place is in the overlay.
    """
    limits = limits or Limits()
    growth = Growth(document, limits)
    for file in overlays:
        data = read_file(FilePath(file), file, limits)
        overlay = read_overlay(parse(data, file, collector, limits), file, collector)
        _check_extends(overlay, document, collector)
        for action in overlay.actions:
            document = _apply(action, document, growth, collector)
    return document


def _check_extends(overlay: Overlay, document: Document, collector: Collector) -> None:
    """Warn when an overlay says that it is for another file."""
    extends = overlay.extends
    if extends is None:
        return
    if is_url(extends) or is_url(document.file):
        # A downloaded copy of what the overlay names is the usual case.
        fits = is_url(extends) != is_url(document.file) or extends == document.file
    else:
        named = FilePath(overlay.file).parent / extends
        fits = named.resolve() == FilePath(document.file).resolve()
    if not fits:
        collector.warning(
            "overlay-extends",
            "the overlay says that it extends another document",
            Place(overlay.file, "#/extends"),
        )


def _find(
    path: Path, document: Document, action: Action, key: str
) -> list[tuple[str, Json]]:
    steps = _STEPS + _STEPS_OF_A_BYTE * document.length
    try:
        return path.find(document.root, steps)
    except ValueError as error:
        raise GenerationError(f"`{key}` {error}", action.place(key)) from None


def _apply(
    action: Action, document: Document, growth: Growth, collector: Collector
) -> Document:
    targets = _find(action.target, document, action, "target")
    if not targets:
        collector.warning(
            "overlay-no-match",
            "the target matches nothing in the document",
            action.place("target"),
        )
        return document
    edits = Edits()
    trace = Trace(document)
    if action.remove:
        for pointer, _ in targets:
            if pointer == "#":
                message = "the whole document cannot be removed"
                raise GenerationError(message, action.place("target"))
            edits.drop(pointer)
    elif action.copy is not None:
        _copy(action, action.copy, document, growth, edits, trace, targets)
    elif action.updates:
        _check_alike(action, targets)
        growth.add(action.update, len(targets), action.place("update"))
        merge = _Merge(trace, action.place("update"))
        for pointer, _ in targets:
            edits.change(pointer, merge.into(pointer, action.update))
    else:
        collector.warning(
            "overlay-no-effect",
            "the action neither updates, removes nor copies",
            action.place(),
        )
    root, moves = edits.apply(document.root)
    for new, old in moves:
        trace.moved(new, old)
    return trace.document(root)


def _copy(
    action: Action,
    path: Path,
    document: Document,
    growth: Growth,
    edits: Edits,
    trace: Trace,
    targets: list[tuple[str, Json]],
) -> None:
    """Merge one node of the document into others."""
    found = _find(path, document, action, "copy")
    if len(found) != 1:
        raise GenerationError(
            f"`copy` must select one node and selects {len(found)}",
            action.place("copy"),
        )
    _check_alike(action, targets)
    source, value = found[0]
    growth.add(value, len(targets), action.place("copy"))
    for pointer, _ in targets:
        merge = _Merge(trace, action.place("copy"), source)
        edits.change(pointer, merge.into(pointer, value))


def _check_alike(action: Action, targets: list[tuple[str, Json]]) -> None:
    if len({_kind(value) for _, value in targets}) > 1:
        raise GenerationError(
            "the target selects values of different kinds", action.place("target")
        )


def _kind(value: Json) -> str:
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a single value"


class _Merge:
    """Merges values into targets, and notes where each new part comes from."""

    def __init__(self, trace: Trace, place: Place, source: str | None = None) -> None:
        self._trace = trace
        self._place = place
        self._source = source

    def into(self, pointer: str, update: Json) -> Change:
        """Give the change of the value at a pointer."""
        return lambda value: self.merged(value, update, pointer, "")

    def merged(self, value: Json, update: Json, pointer: str, below: str) -> Json:
        """Merge, and note the origin of what is new.

        Args:
            value: What stands in the document.
            update: What is to be merged with it.
            pointer: Where the value stands.
            below: Where the update stands, as a pointer below the whole update.

        Raises:
            GenerationError: The two are of different kinds.
        """
        if isinstance(value, list):
            added = update if isinstance(update, list) else [update]
            for index, _ in enumerate(added):
                part = f"{below}/{index}" if isinstance(update, list) else below
                self._came(f"{pointer}/{len(value) + index}", part)
            return [*value, *added]
        if update is None and isinstance(value, dict):
            return value  # a key of the overlay that was left empty
        if _kind(value) != _kind(update):
            raise GenerationError(
                f"{_kind(update)} cannot be merged into {_kind(value)}",
                Place(self._place.file, self._place.pointer + below),
            )
        if not isinstance(value, dict) or not isinstance(update, dict):
            self._came(pointer, below)
            return update
        result = dict(value)
        for key, item in update.items():
            at = join(pointer, key)
            part = join(below, key)
            if key in value:
                result[key] = self._merged_property(value[key], item, at, part)
            else:
                result[key] = item
                self._came(at, part)
        return result

    def _merged_property(
        self, value: Json, update: Json, pointer: str, below: str
    ) -> Json:
        """Merge a property, of which an array takes an array only."""
        if isinstance(value, list) and not isinstance(update, list):
            if update is None:
                return value
            raise GenerationError(
                f"{_kind(update)} cannot be merged into an array",
                Place(self._place.file, self._place.pointer + below),
            )
        return self.merged(value, update, pointer, below)

    def _came(self, pointer: str, below: str) -> None:
        if self._source is not None:
            self._trace.moved(pointer, self._source + below)
        else:
            place = Place(self._place.file, self._place.pointer + below)
            self._trace.came(pointer, place)
