"""YAML text to a tree of JSON values, straight from the events of the C parser.

One pass over the events and no recursion: a tenth of a second for three megabytes, and
no nesting of a document reaches the interpreter's stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ...diagnostics import GenerationError, Place
from ...ir.document import Json
from .decode_text import line_column, not_a_document, seems
from .limits import Limits, exceeded
from .yaml_scalars import PlainScalars, is_dumped, tagged

_COLLECTION_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "set", "omap", "pairs")
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_MERGE: Final = "<<"


class _Key:
    """States in place of a key."""

    __slots__ = ()


_WANTED: Final = _Key()
"""Inside a mapping, before a key."""

_MERGED: Final = _Key()
"""Inside a mapping, after a merge key."""


def events(text: str) -> Iterator[Any]:
    """Give the events of the C parser, the marks of which count from 0.

    They are typed loosely: telling the classes apart for a type checker would cost more
    than reading them does.
    """
    return iter(CParser(text).get_event, None)


def where(event: Any) -> str:
    """Say where an event starts, counting from 1."""
    mark = event.start_mark
    return f"line {mark.line + 1}, column {mark.column + 1}"


class YamlTree:
    """One file being read; `duplicates` and `not_json` say what to warn of."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self._text = text
        self._place = Place(file, "")
        self._limits = limits
        self._plain = PlainScalars()
        self._anchors: dict[str, Json] = {}
        self._sizes: dict[int, tuple[int, int]] = {}
        self._nodes = 0
        self._chars = 0
        self.duplicates = False

    @property
    def not_json(self) -> list[str]:
        """Numbers that were read as text since JSON has no such value."""
        return self._plain.not_json

    def read(self) -> Json:
        """Read the one document of the text.

        Raises:
            GenerationError: More than one document, a limit, an unknown tag or alias.
            yaml.YAMLError: The text is not YAML.
        """
        root: list[Json] = []
        container: Any = root
        key: str | _Key | None = None
        stack: list[tuple[Any, str | _Key | None]] = []
        keys: dict[str, str] = {}
        plain = self._plain
        depth = self._limits.depth
        for event in events(self._text):
            kind = event.__class__
            value: Json
            if kind is ScalarEvent:
                value = event.value
                if event.tag is not None:
                    value = self._tagged(event, key)
                elif key is _WANTED:
                    if value == _MERGE and event.implicit[0]:
                        key = _MERGED
                        continue
                elif event.implicit[0]:
                    value = plain[value]
                if event.anchor is not None:
                    self._anchors[event.anchor] = value
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) >= depth:
                    raise exceeded("depth", depth, self._place, where(event))
                self._check_start(event, key)
                stack.append((container, key))
                if kind is MappingStartEvent:
                    container, key = {}, _WANTED
                else:
                    container, key = [], None
                if event.anchor is not None:
                    self._anchors[event.anchor] = container
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = container
                self._nodes += len(container) or 1
                if self._nodes > self._limits.nodes:
                    limit = self._limits.nodes
                    raise exceeded("nodes", limit, self._place, where(event))
                container, key = stack.pop()
            elif kind is AliasEvent:
                value = self._alias(event, stack, container)
            else:
                if kind is DocumentStartEvent and root:
                    self._check_second(event)
                continue
            if key is None:
                container.append(value)
            elif key is _WANTED:
                if not isinstance(value, str):
                    raise self._error(event, "a key must be a scalar")
                key = keys.setdefault(value, value)
            elif key is _MERGED:
                self._merge(container, value, event)
                key = _WANTED
            else:
                if key in container:
                    self.duplicates = True
                container[key] = value
                key = _WANTED
        return root[0] if root else None

    def _check_start(self, event: Any, key: str | _Key | None) -> None:
        if key is _WANTED:
            raise self._error(event, "a key must be a scalar, not an object or array")
        tag = event.tag
        if tag in (None, "!") or tag in _COLLECTION_TAGS or is_dumped(tag):
            return
        shown = tag.encode("unicode_escape").decode()[:60]
        raise self._error(event, f"a tag that is not one of YAML's own: `{shown}`")

    def _check_second(self, event: Any) -> None:
        raise self._error(event, "a second YAML document starts in the same file")

    def _tagged(self, event: Any, key: str | _Key | None) -> Json:
        try:
            value = tagged(event.tag, event.value, self._plain)
        except ValueError as error:
            raise self._error(event, f"a scalar with a tag: {error}") from None
        return event.value if key is _WANTED else value

    def _alias(self, event: Any, stack: list[tuple[Any, Any]], container: Any) -> Json:
        """Give what an alias stands for, and count it as often as it is used."""
        if event.anchor not in self._anchors:
            raise self._error(event, "an alias without an anchor before it")
        value = self._anchors[event.anchor]
        holders = (container, *(holder for holder, _ in stack))
        if isinstance(value, (dict, list)) and any(value is h for h in holders):
            raise self._error(event, "an alias that contains itself")
        nodes, chars = self._size(value)
        self._nodes += nodes
        self._chars += chars
        if self._nodes > self._limits.nodes:
            raise exceeded("nodes", self._limits.nodes, self._place, where(event))
        if self._chars > self._limits.bytes:
            raise exceeded("bytes", self._limits.bytes, self._place, where(event))
        return value

    def _size(self, root: Json) -> tuple[int, int]:
        """Count nodes and characters of a value, its own aliases expanded.

        Anchored values contain only values that stand before them, so that each is
        counted once and looked up from then on; without recursion.
        """
        if isinstance(root, str):
            return 1, len(root)
        if not isinstance(root, (dict, list)):
            return 1, 0
        pending = [root]
        while pending:
            value = pending[-1]
            if id(value) in self._sizes:
                pending.pop()
                continue
            children = value.values() if isinstance(value, dict) else value
            nested = [c for c in children if isinstance(c, (dict, list))]
            missing = [c for c in nested if id(c) not in self._sizes]
            if missing:
                pending.extend(missing)
                continue
            sizes = [self._sizes[id(c)] for c in nested]
            nodes = 1 + len(value) + sum(n - 1 for n, _ in sizes)
            chars = sum(c for _, c in sizes)
            chars += sum(len(c) for c in children if isinstance(c, str))
            self._sizes[id(value)] = nodes, chars
            pending.pop()
        return self._sizes[id(root)]

    def _merge(self, into: dict[str, Json], value: Json, event: Any) -> None:
        """Apply a merge key: what stands in the mapping itself wins, then the first."""
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                raise self._error(event, "a merge key (<<) takes objects only")
            self._nodes += len(source)
            for name, item in source.items():
                into.setdefault(name, item)

    def _error(self, event: Any, message: str) -> GenerationError:
        return GenerationError(f"{where(event)}: {message}", self._place)


def read_yaml(text: str, file: str, limits: Limits) -> tuple[Json, list[str], bool]:
    """Read a text: its tree, numbers that JSON cannot say, and whether a key is twice.

    Raises `GenerationError`.
    """
    reader = YamlTree(text, file, limits)
    try:
        tree = reader.read()
    except yaml.YAMLError as error:
        raise _yaml_error(error, text, file) from None
    except GenerationError:
        what = seems(text)
        if what is None:
            raise
        raise not_a_document(what, file) from None
    return tree, reader.not_json, reader.duplicates


def _yaml_error(error: yaml.YAMLError, text: str, file: str) -> GenerationError:
    """Say what is wrong: another kind of file, a control character, or the syntax."""
    what = seems(text)
    if what is not None:
        return not_a_document(what, file)
    control = _CONTROL.search(text)
    if control is not None:
        code = f"U+{ord(control.group()):04X}"
        return GenerationError(
            f"{line_column(text, control.start())}: "
            f"the control character {code} may not stand in YAML",
            Place(file, ""),
        )
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        at = f"line {mark.line + 1}, column {mark.column + 1}"
        why = _reason(str(error.problem), text, mark.index)
        return GenerationError(f"{at}: not valid YAML: {why}", Place(file, ""))
    return GenerationError("line 1: not valid YAML", Place(file, ""))


def _reason(problem: str, text: str, index: int) -> str:
    """Say what a person has to change, where the parser's words do not."""
    char = text[index : index + 1]
    if "cannot start any token" in problem:
        if char == "\t":
            return "a tab, where only spaces may indent"
        if char in "@`%":
            return f"a value that begins with `{char}` needs quotes"
    if "mapping values are not allowed" in problem:
        return f"{problem} (text with a colon and a space in it needs quotes)"
    return problem
