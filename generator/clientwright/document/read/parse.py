"""Bytes of one file to a tree of JSON values, whatever notation they are in.

The name of a file says nothing here: what starts like JSON is read as JSON first, and
as YAML when that fails, so that JSON in a `.yaml` and YAML in a `.json` both work.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Any

from ...diagnostics import Collector, GenerationError, Place
from ...ir.document import Json
from .decode_text import decode, line_column
from .limits import Limits, exceeded
from .readable_text import cleaned, is_json_like, openapi_part, without_comments

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')


def parse(data: bytes, file: str, collector: Collector, limits: Limits) -> Json:
    """Read one file.

    A key that stands twice is a warning with its place, and the last one wins.

    Raises:
        GenerationError: Neither JSON nor YAML, or over a limit; the message says the
            line and the column.
    """
    if len(data) > limits.bytes:
        raise exceeded("bytes", limits.bytes, Place(file, ""))
    whole = decode(data, file).removeprefix("\ufeff")
    text = openapi_part(whole)
    tree, twice = _tolerant(text, file, collector, limits)
    if text != whole:
        message = "one of the YAML documents in this file is read, and no other"
        collector.warning("several-documents", message, Place(file))
    if twice:
        _warn_of_duplicates(text, file, collector)
    return tree


def _tolerant(
    text: str, file: str, collector: Collector, limits: Limits
) -> tuple[Json, bool]:
    """Read a text, or what it is without a few things that do not belong there."""
    try:
        return _strict(text, file, collector, limits)
    except GenerationError:
        clean = cleaned(text)
        if clean == text:
            raise
        found = Collector()
        try:
            result = _strict(clean, file, found, limits)
        except GenerationError:
            result = None
        if result is None:
            raise
    for one in found:
        collector.add(one)
    message = "what does not belong into the file's notation is ignored: " + (
        "comments" if is_json_like(clean) else "tabs, byte order marks, separators"
    )
    collector.warning("notation", message, Place(file))
    return result


def _strict(
    text: str, file: str, collector: Collector, limits: Limits
) -> tuple[Json, bool]:
    if is_json_like(text):
        return _json_first(text, file, collector, limits)
    return _yaml(text, file, collector, limits)


class _JsonReader:
    """Hooks for `json`, which parses in C and calls them for what needs a look."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.duplicates = False
        self.not_json: list[str] = []
        self._file = file
        self._limits = limits
        self._nodes = 0

    def object(self, pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
        """Make an object and notice a key that stands twice.

        Raises:
            GenerationError: There are too many; no more of them is made.
        """
        made = dict(pairs)
        self._nodes += len(pairs) or 1
        if self._nodes > self._limits.nodes:
            raise exceeded("nodes", self._limits.nodes, Place(self._file, ""))
        if len(made) != len(pairs):
            self.duplicates = True
        return made

    def float(self, text: str) -> Json:
        """Read a number with a fraction or an exponent."""
        value = float(text)
        return value if math.isfinite(value) else self.constant(text)

    def integer(self, text: str) -> Json:
        """Read an integer that may have more digits than the interpreter converts."""
        try:
            return int(text)
        except ValueError:
            return self.constant(text)

    def constant(self, text: str) -> str:
        """Keep `NaN` and its like, which JSON does not have, as text."""
        self.not_json.append(text)
        return text

    def read(self, text: str) -> Json:
        """Parse; only a text with very long integers is read with a hook for them."""
        hooks: dict[str, Any] = {
            "object_pairs_hook": self.object,
            "parse_float": self.float,
            "parse_constant": self.constant,
        }
        try:
            return json.loads(text, **hooks)
        except json.JSONDecodeError:
            raise
        except ValueError:
            return json.loads(text, parse_int=self.integer, **hooks)


def _json_first(
    text: str, file: str, collector: Collector, limits: Limits
) -> tuple[Json, bool]:
    if (
        text.count("[") > limits.nodes
        and _STRING.sub("", text).count("[") > limits.nodes
    ):
        raise exceeded("nodes", limits.nodes, Place(file, ""))
    reader = _JsonReader(file, limits)
    try:
        tree = reader.read(text)
    except RecursionError:
        raise exceeded("depth", limits.depth, Place(file, ""), _deep(text)) from None
    except json.JSONDecodeError as error:
        try:
            if without_comments(text) != text:
                raise GenerationError("comments are no YAML", Place(file, ""))
            return _yaml(text, file, collector, limits)
        except GenerationError as other:
            if other.hint is not None:
                raise  # a limit, not a matter of notation
            raise GenerationError(
                f"line {error.lineno}, column {error.colno}: not valid JSON: "
                f"{error.msg[0].lower()}{error.msg[1:]}",
                Place(file, ""),
            ) from None
    _check_size(tree, text, file, limits)
    _warn_of_numbers(reader.not_json, file, collector)
    if _SURROGATE_ESCAPE.search(text):
        tree = _mend_surrogates(tree, file, collector)
    return tree, reader.duplicates


def _yaml(
    text: str, file: str, collector: Collector, limits: Limits
) -> tuple[Json, bool]:
    # What reads YAML is slow to import, and most large documents are JSON.
    from .yaml_tree import read_yaml

    tree, not_json, twice = read_yaml(text, file, limits)
    _warn_of_numbers(not_json, file, collector)
    return tree, twice


def _check_size(tree: Json, text: str, file: str, limits: Limits) -> None:
    """Count nodes and levels, level by level, which needs no recursion."""
    level: list[Json] = [tree]
    depth, nodes = 0, 1
    while level:
        if depth > limits.depth:
            raise exceeded("depth", limits.depth, Place(file, ""), _deep(text))
        nested: list[Json] = []
        for value in level:
            if value.__class__ is dict:
                nested += value.values()
            elif value.__class__ is list:
                nested += value
        nodes += len(nested)
        if nodes > limits.nodes:
            raise exceeded("nodes", limits.nodes, Place(file, ""))
        level = [v for v in nested if v.__class__ is dict or v.__class__ is list]
        depth += 1


def _deep(text: str) -> str:
    """Say where the nesting of a JSON text is deepest."""
    depth = deepest = index = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|[][{}]', text):
        token = match.group()
        if token in "{[":
            depth += 1
            if depth > deepest:
                deepest, index = depth, match.start()
        elif token in "}]":
            depth -= 1
    return line_column(text, index)


def _mend_surrogates(tree: Json, file: str, collector: Collector) -> Json:
    """Replace halves of surrogate pairs, which no encoding can write."""
    dumped = json.dumps(tree, ensure_ascii=False)
    mended, count = _SURROGATE.subn("\ufffd", dumped)
    if not count:
        return tree
    collector.warning(
        "lone-surrogate",
        "a half of a surrogate pair became the replacement character"
        if count == 1
        else f"{count} halves of surrogate pairs became the replacement character",
        Place(file),
    )
    result: Json = json.loads(mended)
    return result


def _warn_of_numbers(numbers: list[str], file: str, collector: Collector) -> None:
    if numbers:
        collector.warning(
            "number-not-json",
            f"a number that JSON cannot say is read as text: {numbers[0][:40]}"
            if len(numbers) == 1
            else f"{len(numbers)} numbers that JSON cannot say are read as text, "
            f"the first: {numbers[0][:40]}",
            Place(file),
        )


def _warn_of_duplicates(text: str, file: str, collector: Collector) -> None:
    from .positions import duplicates

    for pointer, first, last in duplicates(text):
        collector.warning(
            "duplicate-key",
            f"this key stands on line {first} and on line {last}: the last one counts",
            Place(file, pointer),
        )
