"""Where a few places stand in a file, without reading the rest of it.

JSON that is not asked for is skipped in C. In YAML, the lines of a block mapping's keys
are told by their indentation. Whatever is not plain to see is left to `walk`, which
reads everything: for a part of the file, or for all of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from ...ir.document import tokens
from .readable_text import openapi_part

Path: TypeAlias = tuple[str, ...]
Wanted: TypeAlias = "dict[str, Wanted]"
"""Keys that are asked for, each with what is asked for below it."""

_OTHER_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
_SPACE = re.compile(r"[ \t\n\r]*")
_CONTENT = re.compile(r"^( *)(?![ \n#]|---\s*$|%)", re.MULTILINE)
_NOTHING = re.compile(r"[ \t]*(?:#.*)?$", re.MULTILINE)
_decoder = json.JSONDecoder()


def lines(text: str, pointers: Collection[str]) -> Mapping[str, int]:
    """Find the line of each pointer, or of the nearest thing around it that exists."""
    paths = {pointer: tuple(tokens(pointer)) for pointer in pointers}
    found = seek(text, paths.values())
    result: dict[str, int] = {}
    for pointer, path in paths.items():
        near = path
        while near and near not in found:
            near = near[:-1]
        result[pointer] = found.get(near, 1)
    return result


def seek(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """Find the lines, counting from 1, of paths that exist."""
    wanted: Wanted = {}
    for path in paths:
        below = wanted
        for token in path:
            below = below.setdefault(token, {})
    text = openapi_part(text.removeprefix("\ufeff"))
    if text.lstrip()[:1] in ("{", "["):
        seeker: _Json | _Yaml = _Json(text)
    elif any(mark in text for mark in _OTHER_BREAKS):
        return dict(_all(text, 1, wanted))
    else:
        seeker = _Yaml(text)
    try:
        return seeker.seek(wanted)
    except (ValueError, IndexError, StopIteration, RecursionError):
        return dict(_all(text, 1, wanted))


def _all(text: str, line: int, wanted: Wanted) -> Iterator[tuple[Path, int]]:
    """Read all of a text, which starts on a line."""
    from .positions import walk  # by a library that most runs need not import

    listed = set(_listed(wanted, ()))
    for path, at, _ in walk(text):
        if path in listed:
            yield path, at + line - 1


def _listed(wanted: Wanted, above: Path) -> Iterator[Path]:
    yield above
    for token, below in wanted.items():
        yield from _listed(below, (*above, token))


class _Json:
    """Seeks in JSON; `ValueError` and its like where the text is none."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Path, int] = {}
        self._line = 1
        self._counted = 0

    def seek(self, wanted: Wanted) -> dict[Path, int]:
        """Find what is asked for in the whole text."""
        start = self._skip(0)
        self._note((), start)
        self._value(start, wanted, ())
        return self._found

    def _skip(self, index: int) -> int:
        match = _SPACE.match(self._text, index)
        return match.end() if match else index

    def _note(self, path: Path, index: int) -> None:
        """Keep the line of a path; places come in the order of the text."""
        self._line += self._text.count("\n", self._counted, index)
        self._counted = index
        self._found[path] = self._line

    def _value(self, index: int, wanted: Wanted, path: Path) -> int:
        """Look into a value; give where it ends."""
        first = self._text[index]
        if not wanted or first not in "{[":
            return _decoder.raw_decode(self._text, index)[1]
        last = "}" if first == "{" else "]"
        index = self._skip(index + 1)
        number = 0
        while self._text[index] != last:
            start = index
            if first == "{":
                token, index = _decoder.raw_decode(self._text, index)
                index = self._skip(index)
                if not isinstance(token, str) or self._text[index] != ":":
                    raise ValueError
                index = self._skip(index + 1)
            else:
                token = str(number)
                number += 1
            if token in wanted:
                self._note((*path, token), start)
                index = self._value(index, wanted[token], (*path, token))
            else:
                index = _decoder.raw_decode(self._text, index)[1]
            index = self._skip(index)
            if self._text[index] == ",":
                index = self._skip(index + 1)
        return index + 1


class _Yaml:
    """Seeks in YAML, the lines of which end with a line feed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Path, int] = {}

    def seek(self, wanted: Wanted) -> dict[Path, int]:
        """Find what is asked for; `ValueError` where the root is no block mapping."""
        if not self._mapping(0, len(self._text), 1, wanted, ()):
            raise ValueError
        return self._found

    def _mapping(
        self, start: int, end: int, line: int, wanted: Wanted, path: Path
    ) -> bool:
        """Look into what stands between two offsets; False if it is no plain mapping.

        `line` is the one of the start.
        """
        keys = self._keys(start, end)
        if keys is None:
            return False
        if not path and keys:
            self._found[()] = line + self._text.count("\n", start, keys[0][1])
        for (token, begin, inside), (_, after, _) in zip(
            keys, (*keys[1:], ("", end, end)), strict=True
        ):
            if token not in wanted:
                continue
            line += self._text.count("\n", start, begin)
            start = begin
            here, below = (*path, token), wanted[token]
            self._found[here] = line
            if not below:
                continue
            plain = _NOTHING.match(self._text, inside)
            if plain and self._mapping(plain.end() + 1, after, line + 1, below, here):
                continue
            part = self._text[begin:after]
            for one, at in _all(part, line, {token: below}):
                if one:
                    self._found[(*path, *one)] = at
        return True

    def _keys(self, start: int, end: int) -> list[tuple[str, int, int]] | None:
        """Give the keys of a block mapping: offsets of the line, and behind the colon.

        None where a line is indented less than the first, or has no key that is plain
        to see; what is indented more belongs to a key.
        """
        first = _CONTENT.search(self._text, start, end)
        if first is None:
            return None
        keys: list[tuple[str, int, int]] = []
        for match in _line(len(first.group(1))).finditer(
            self._text, first.start(), end
        ):
            plain, double, single, item = match.group(1, 2, 3, 4)
            if item and keys:
                continue  # of a list that is not indented more than its key
            token = plain or double or single
            if token is None:
                return None
            keys.append((token, match.start(), match.end()))
        return keys


def _line(indent: int) -> re.Pattern[str]:
    """Match every line with content that is indented so much, or less."""
    key = r"""([^\s"'&*!|>%@`{}\[\],?#:-][^\n"]*?)|"([^"\\\n]*)"|'([^'\n]*)'"""
    exact = rf" {{{indent}}}(?:(?:{key})[ ]*:(?=[ \n]|\Z)|(-[ \n])|(?=[^ \n#]))"
    less = rf" {{0,{indent - 1}}}(?=[^ \n#])" if indent else r"(?!)"
    return re.compile(f"^(?:{exact}|{less})", re.MULTILINE)
