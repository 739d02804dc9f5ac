"""Changes to a tree that is never changed in place: gathered by pointer, then applied.

Only what lies on the way to a change is copied, so that a large document with few
changes costs little.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..diagnostics import Place
from ..ir.document import Document, Json, escape, parents, tokens

Change = Callable[[Json], Json]


class _Absent:
    """The type of `DROP`."""

    __slots__ = ()


DROP: Final[Any] = _Absent()
"""What a change gives to remove the value from the object or array that holds it."""


@dataclass(slots=True)
class _Node:
    changes: list[Change] = field(default_factory=list)
    children: dict[str, _Node] = field(default_factory=dict)


class Edits:
    """Changes by pointer; those of parts run before those of the whole around them."""

    def __init__(self) -> None:
        self._root = _Node()

    def __bool__(self) -> bool:
        return bool(self._root.children or self._root.changes)

    def change(self, pointer: str, change: Change) -> None:
        """Replace the value at a pointer by what a function makes of it.

        The function gets `DROP` where nothing stands there yet, and may give `DROP`.
        """
        node = self._root
        for token in tokens(pointer):
            node = node.children.setdefault(token, _Node())
        node.changes.append(change)

    def put(self, pointer: str, value: Json) -> None:
        """Set the value at a pointer; the object around it must be there."""
        self.change(pointer, lambda _: value)

    def drop(self, pointer: str) -> None:
        """Remove what stands at a pointer."""
        self.change(pointer, lambda _: DROP)

    def apply(self, tree: Json, at: str = "#") -> tuple[Json, list[tuple[str, str]]]:
        """Give the changed tree, and `(new, old)` pointers of array items that moved.

        Args:
            tree: The value that stands at `at`.
            at: Changes above or beside this pointer are left out.
        """
        node: _Node | None = self._root
        for token in tokens(at):
            node = node.children.get(token) if node is not None else None
        moves: list[tuple[str, str]] = []
        return (_apply(node, tree, at, at, moves) if node else tree), moves


@dataclass(frozen=True, slots=True)
class Rename:
    """The change that gives values of an object other keys, in their places."""

    names: Mapping[str, str]
    """Old key to new key."""

    def __call__(self, value: Json) -> Json:
        """Return the object with the new keys."""
        return {self.names.get(key, key): inner for key, inner in value.items()}


def _apply(
    node: _Node, value: Json, new: str, old: str, moves: list[tuple[str, str]]
) -> Json:
    if node.children:
        if isinstance(value, dict):
            value = dict(value)
            for token, child in node.children.items():
                name = "/" + escape(token)
                before = value.get(token, DROP)
                after = _apply(child, before, new + name, old + name, moves)
                if after is DROP:
                    value.pop(token, None)
                else:
                    value[token] = after
        elif isinstance(value, list):
            value = _apply_to_items(node, value, new, old, moves)
    stood = value is not DROP
    for change in _joined(node.changes):
        value = change(value)
        if stood and value is DROP:
            break  # what is gone cannot be changed any more
    return value


def _joined(changes: list[Change]) -> Iterator[Change]:
    """Give changes, and renamings of one object that follow one another as one.

    Each writes the object anew, and a hostile one has thousands of fields to rename.
    """
    together: dict[str, str] = {}
    touched: set[str] = set()
    for change in changes:
        if isinstance(change, Rename):
            both = {*change.names, *change.names.values()}
            if not touched.isdisjoint(both):
                yield Rename(together)
                together, touched = {}, set()
            together |= change.names
            touched |= both
            continue
        if together:
            yield Rename(together)
            together, touched = {}, set()
        yield change
    if together:
        yield Rename(together)


def _apply_to_items(
    node: _Node, items: list[Json], new: str, old: str, moves: list[tuple[str, str]]
) -> list[Json]:
    result: list[Json] = []
    for index, item in enumerate(items):
        here = f"{new}/{len(result)}"
        there = f"{old}/{index}"
        child = node.children.get(str(index))
        if child is not None:
            item = _apply(child, item, here, there, moves)
        if item is DROP:
            continue
        if len(result) != index:
            moves.append((here, there))
        result.append(item)
    return result


class Trace:
    """Where the parts of a new tree come from, while it is made from a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = sorted(document.origins)
        self.origins: dict[str, Place] = dict(document.origins)

    def came(self, pointer: str, place: Place) -> None:
        """Say that what stands at a pointer of the new tree comes from a place."""
        self.origins[pointer] = place

    def moved(self, new: str, old: str) -> None:
        """Say that what stood at `old` in the document stands at `new`, parts too."""
        self.origins[new] = self._document.place(old)
        for known in self._below(old):
            self.origins[new + known[len(old) :]] = self._document.origins[known]

    def _below(self, pointer: str) -> Iterator[str]:
        prefix = pointer + "/"
        index = bisect_left(self._known, prefix)
        while index < len(self._known) and self._known[index].startswith(prefix):
            yield self._known[index]
            index += 1

    def document(self, root: Mapping[str, Json]) -> Document:
        """Give the document of the new tree."""
        document = self._document
        return replace(document, root=root, origins=self.origins)


def edited(
    document: Document, edits: Edits, made: Sequence[tuple[str, str]] = ()
) -> Document:
    """Apply changes to a document and keep track of items that moved.

    Args:
        made: `(new, old)` pointers of new parts and of what they were made of.
    """
    return edited_and_moved(document, edits, made)[0]


def edited_and_moved(
    document: Document, edits: Edits, made: Sequence[tuple[str, str]] = ()
) -> tuple[Document, list[tuple[str, str]]]:
    """Apply changes as `edited` does; return `(new, old)` of moved items too."""
    if not edits:
        return document, []
    root, moves = edits.apply(document.root)
    trace = Trace(document)
    shifted = {old: new for new, old in moves}
    for new, old in (*moves, *((_shifted(shifted, new), old) for new, old in made)):
        trace.moved(new, old)
    return trace.document(root), moves


def _shifted(moves: Mapping[str, str], pointer: str) -> str:
    """Return a pointer as it is once array items around it have moved."""
    for ancestor, rest in parents(pointer) if moves else ():
        if ancestor in moves:
            return moves[ancestor] + rest
    return pointer
