"""How large a document is once every operation has what it shares with others.

A package writes out for each operation its parameters, the fields of its body and what
it responds, and for each schema the properties that `allOf` brings in, wherever the
document says them once and refers to them. What that comes to is counted here before
any of it is made, in time that is linear in the document: each shared part is counted
once and its size used again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ..diagnostics import Place
from ..ir.document import METHODS, Document, Json, tokens
from .grammar import DOCUMENT, OBJECTS, Slot, children
from .read.limits import LEAST_OUTPUT, MEBIBYTE, OUTPUT_TIMES, Limits, exceeded

_OBJECT: Final = 32
"""Characters that an object of a document is counted as, beside its texts."""

_OPERATION: Final = 600
"""Characters that the frame of an operation is counted as."""

_ARGUMENT: Final = 300
"""Characters that a parameter is counted as: in two signatures, data, documentation."""

_VALUE: Final = 8
"""Characters that stand around a value of an enumeration."""

_SHARED: Final = frozenset({"parameters", "servers"})
"""Fields of a path item that hold for each of its operations."""

_ALL: Final = "all"
_FIELDS: Final = "fields"
_BODY: Final = "body"


class _Part(NamedTuple):
    """A part of the document that is used in some place."""

    pointer: str
    slot: Slot
    use: str
    """`all` of it; `fields`: what `allOf` or a body takes from a schema; `body`."""


_SECURITY: Final = _Part("#/security", Slot("list", "SecurityRequirement"), _ALL)
"""What an operation without its own asks for."""


class _Size(NamedTuple):
    """What a part is without the parts that it refers to, and which those are."""

    own: int
    needs: tuple[tuple[_Part, int], ...]
    """Part, and how often it is needed."""


def refuse_expansion(document: Document, limits: Limits) -> None:
    """Refuse a document whose package would be too large; raises `GenerationError`."""
    allowed = _allowed(document, limits)
    refuse_output(expanded_size(document, allowed * MEBIBYTE), document, limits)


def refuse_output(
    size: int, document: Document, limits: Limits, place: Place | None = None
) -> None:
    """Refuse so many characters of a package; raises `GenerationError`."""
    allowed = _allowed(document, limits)
    if size > allowed * MEBIBYTE:
        raise exceeded("output", allowed, place or document.place("#"))


def _allowed(document: Document, limits: Limits) -> int:
    """Return how many mebibytes a package may have."""
    if limits.output is not None:
        return limits.output
    return (LEAST_OUTPUT + OUTPUT_TIMES * document.length) // MEBIBYTE


def expanded_size(document: Document, most: int) -> int:
    """Return about how many characters a document has with shared parts written out.

    Counting ends where there are more than `most`. References that lead nowhere, or
    round in a circle, count as what they are.
    """
    expansion = _Expansion(document.root, most)
    return expansion.size(_Part("#", DOCUMENT, _ALL))


class _Expansion:
    def __init__(self, root: Json, most: int) -> None:
        self._root = root
        self._over = most + 1
        self._sizes: dict[_Part, int] = {}
        self._measured: dict[_Part, _Size] = {}
        self._counted = 0

    def size(self, start: _Part) -> int:
        """Add up a part and all that it needs, inmost first, without recursion."""
        pending: list[tuple[_Part, _Size | None]] = [(start, None)]
        while pending:
            part, size = pending.pop()
            if size is not None:
                total = size.own + sum(
                    count * self._sizes.get(one, _OBJECT) for one, count in size.needs
                )
                self._sizes[part] = min(total, self._over)
            elif part not in self._sizes:
                if part.use == _FIELDS:
                    self._sizes[part] = self._fields(part)
                    continue
                self._sizes[part] = _OBJECT  # what a circle back to it counts as
                size = self._measure(part)
                pending.append((part, size))
                pending += [
                    (one, None) for one, _ in size.needs if one not in self._sizes
                ]
        return self._sizes[start]

    def _fields(self, start: _Part) -> int:
        """Add up what a schema has from all that `allOf` leads to, each once."""
        pending, seen, total = [start], {start}, 0
        while pending:
            if self._counted > self._over:
                return self._over
            part = pending.pop()
            if part not in self._measured:
                self._measured[part] = self._measure(part)
            size = self._measured[part]
            # What is walked over here is written out, so that this is bounded as well.
            total += size.own
            self._counted += size.own
            more = [one for one, _ in size.needs if one not in seen]
            seen.update(more)
            pending += more
        return total

    def _measure(self, part: _Part) -> _Size:
        """Walk over a part as far as it is written in one place."""
        value = self._at(part.pointer)
        own = 0
        needs: dict[_Part, int] = {}
        pending = [(value, part.slot, part.use, 1)]
        while pending:
            value, place, use, times = pending.pop()
            if place.kind not in OBJECTS:
                continue  # data and texts refer to nothing
            if value.__class__ is not dict or place.shape in ("map", "list"):
                pending += [(v, s, use, times) for _, s, v in children(place, value)]
                continue
            own += times * _written(value, place.kind)
            if place.kind == "Operation" and "security" not in value:
                needs[_SECURITY] = needs.get(_SECURITY, 0) + times
            target = value.get("$ref")
            if isinstance(target, str) and target.startswith("#/"):
                if place.kind != "Schema" or use != _ALL:
                    one = _Part(target, Slot("one", place.kind), use)
                    # The published document has each path item in its own place.
                    copies = times * (2 if place.kind == "PathItem" else 1)
                    needs[one] = needs.get(one, 0) + copies
                if place.kind != "Schema":
                    continue
            pending += [
                (inner, at, how, times * count)
                for inner, at, how, count in _inside(value, place, use)
            ]
        return _Size(own, tuple(needs.items()))

    def _at(self, pointer: str) -> Json:
        value = self._root
        for token in tokens(pointer):
            if isinstance(value, dict):
                value = value.get(token)
            elif isinstance(value, list) and token.isdecimal():
                value = value[int(token)] if int(token) < len(value) else None
            else:
                return None
        return value


def _written(value: dict[str, Json], kind: str) -> int:
    """Count an object's own characters."""
    texts = 0
    for text in (value.get("description"), value.get("summary")):
        if isinstance(text, str):
            texts += len(text)
    if kind == "SecurityRequirement":
        texts = sum(len(str(name)) for name in value)
    elif kind == "Parameter":
        texts += _ARGUMENT
    elif kind == "Schema" and isinstance(value.get("enum"), list):
        texts += sum(
            len(text) + _VALUE for text in value["enum"] if isinstance(text, str)
        )
    return texts + (_OPERATION if kind == "Operation" else _OBJECT)


def _inside(
    value: dict[str, Json], place: Slot, use: str
) -> Iterator[tuple[Json, Slot, str, int]]:
    """Give what is inside an object: value, slot, use, and how often it is written."""
    operations = _operations(value) if place.kind == "PathItem" else 1
    for name, inner, item in children(Slot("one", place.kind), value):
        if place.kind == "Schema":
            if name == "allOf":
                yield item, inner, _FIELDS, 1
            elif use == _ALL or name == "properties":
                yield item, inner, _ALL, 1
        elif place.kind == "MediaType" and use == _BODY and name == "schema":
            yield item, inner, _FIELDS, 1
        else:
            how = _BODY if inner.kind == "RequestBody" else use
            yield item, inner, how, operations if name in _SHARED else 1


def _operations(item: dict[str, Json]) -> int:
    more = item.get("additionalOperations")
    return sum(method in item for method in METHODS) + (
        len(more) if isinstance(more, dict) else 0
    )
