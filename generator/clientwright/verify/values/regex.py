"""A string that a regular expression matches, for patterns in schemas.

Reads the common part of ECMA 262 patterns (groups, alternatives, classes, counts,
anchors) and gives the shortest obvious match. What it does not know (lookarounds, back
references) it passes over, so whoever asks must check the answer against the pattern.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias


class NotUnderstoodError(ValueError):
    """The pattern is outside what this reader knows."""


@dataclass(frozen=True, slots=True)
class _Chars:
    """One character out of some; `ranges` are inclusive code points."""

    ranges: tuple[tuple[int, int], ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class _Repeat:
    node: _Node
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class _Group:
    """Alternatives of sequences."""

    branches: tuple[tuple[_Node, ...], ...]


_Node: TypeAlias = _Chars | _Repeat | _Group

_DIGIT = ((48, 57),)
_WORD = ((97, 122), (48, 57), (65, 90), (95, 95))
_SPACE = ((32, 32), (9, 10), (13, 13))
_ESCAPES = {"n": 10, "r": 13, "t": 9, "f": 12, "v": 11, "0": 0}
_CLASSES = {"d": _DIGIT, "w": _WORD, "s": _SPACE}
_PREFERRED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~"
_MOST = 3000
_ONE: int | None = 1


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0

    def whole(self) -> _Group:
        group = self._group()
        if self._at < len(self._text):
            raise NotUnderstoodError(self._text)
        return group

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self) -> str:
        char = self._peek()
        if not char:
            raise NotUnderstoodError(self._text)
        self._at += 1
        return char

    def _group(self) -> _Group:
        branches: list[tuple[_Node, ...]] = []
        sequence: list[_Node] = []
        while (char := self._peek()) and char != ")":
            if char == "|":
                self._at += 1
                branches.append(tuple(sequence))
                sequence = []
                continue
            node = self._atom()
            if node is not None:
                sequence.append(self._counted(node))
        branches.append(tuple(sequence))
        return _Group(tuple(branches))

    def _atom(self) -> _Node | None:
        char = self._take()
        if char in "^$":
            return None
        if char == "(":
            return self._parenthesis()
        if char == "[":
            return self._class()
        if char == ".":
            return _Chars(((10, 10), (13, 13)), negated=True)
        if char == "\\":
            return self._escape()
        return _Chars(((ord(char), ord(char)),))

    def _parenthesis(self) -> _Node | None:
        passed_over = False
        if self._peek() == "?":
            self._at += 1
            kind = self._take()
            if kind == "<" and self._peek() in ("=", "!"):
                self._at += 1
                passed_over = True
            elif kind in "P<":
                while self._take() != ">":
                    pass
            elif kind in "=!":
                passed_over = True
            elif kind != ":":
                while kind not in ":)":
                    kind = self._take()
                if kind == ")":
                    return None
        group = self._group()
        if self._take() != ")":
            raise NotUnderstoodError(self._text)
        return None if passed_over else group

    def _escape(self) -> _Node | None:
        char = self._take()
        if char in "bBAzZG":
            return None
        if char.isdecimal() and char != "0":
            raise NotUnderstoodError(self._text)
        lower = char.lower()
        if lower in _CLASSES:
            return _Chars(_CLASSES[lower], negated=char.isupper())
        if lower == "p":
            return self._property(negated=char == "P")
        point = self._code(char)
        return _Chars(((point, point),))

    def _property(self, *, negated: bool) -> _Node:
        if self._peek() == "{":
            name = ""
            while (char := self._take()) != "}":
                name += char
        else:
            name = self._take()
        name = name.strip("{^").lower()
        if name.startswith(("n", "isdigit")):
            return _Chars(_DIGIT, negated)
        if name.startswith("lu") or "upper" in name:
            return _Chars(((65, 90),), negated)
        if name.startswith("l") or "alpha" in name or "lower" in name:
            return _Chars(((97, 122),), negated)
        if name.startswith(("z", "isspace")):
            return _Chars(_SPACE, negated)
        if name.startswith(("p", "s")):
            return _Chars(((45, 46), (33, 33)), negated)
        return _Chars(((97, 122),), negated)

    def _code(self, char: str) -> int:
        if char in ("x", "u"):
            if self._peek() == "{":
                self._at += 1
                digits = ""
                while (one := self._take()) != "}":
                    digits += one
            else:
                size = 2 if char == "x" else 4
                digits = self._text[self._at : self._at + size]
                self._at += size
            try:
                return int(digits, 16)
            except ValueError as error:
                raise NotUnderstoodError(self._text) from error
        return _ESCAPES.get(char, ord(char))

    def _class(self) -> _Node:
        negated = self._peek() == "^"
        if negated:
            self._at += 1
        ranges: list[tuple[int, int]] = []
        first = True
        while (char := self._take()) != "]" or first:
            first = False
            if char == "[" and self._peek() == ":":
                end = self._text.find(":]", self._at)
                if end < 0:
                    raise NotUnderstoodError(self._text)
                self._at = end + 2
                ranges.extend(_WORD[:2])
                continue
            low = self._class_point(char, ranges)
            if low is None:
                continue
            high = low
            if self._peek() == "-" and self._text[self._at + 1 : self._at + 2] != "]":
                self._at += 1
                end_point = self._class_point(self._take(), ranges)
                high = low if end_point is None else end_point
            ranges.append((low, max(low, high)))
        return _Chars(tuple(ranges), negated)

    def _class_point(self, char: str, ranges: list[tuple[int, int]]) -> int | None:
        if char != "\\":
            return ord(char)
        escaped = self._take()
        lower = escaped.lower()
        if lower in _CLASSES and escaped == lower:
            ranges.extend(_CLASSES[lower])
            return None
        if lower in _CLASSES:
            ranges.append((97, 122) if lower != "w" else (33, 33))
            return None
        if lower == "p":
            node = self._property(negated=escaped == "P")
            if isinstance(node, _Chars):
                ranges.extend(node.ranges)
            return None
        return 8 if escaped == "b" else self._code(escaped)

    def _counted(self, node: _Node) -> _Node:
        char = self._peek()
        low, most = 1, _ONE
        if char == "*":
            low, most = 0, None
        elif char == "+":
            low, most = 1, None
        elif char == "?":
            low, most = 0, 1
        elif char == "{":
            counts = self._braces()
            if counts is None:
                return node
            low, most = counts
            self._at -= 1
        else:
            return node
        self._at += 1
        if self._peek() and self._peek() in "?+":
            self._at += 1
        return _Repeat(node, low, most)

    def _braces(self) -> tuple[int, int | None] | None:
        end = self._text.find("}", self._at)
        inside = self._text[self._at + 1 : end] if end > 0 else ""
        low, comma, high = inside.partition(",")
        if not low.isdecimal() or (high and not high.isdecimal()):
            return None
        self._at = end + 1
        if not comma:
            return int(low), int(low)
        return int(low), int(high) if high else None


def matches(pattern: str) -> Iterator[str]:
    """Offer strings that should match a pattern, from the shortest to longer ones.

    Raises NotUnderstoodError for what this reader does not know.
    """
    tree = _Reader(pattern).whole()
    seen: set[str] = set()
    for extra in (*range(65), 128, 256, 512, 1024):
        text = _write(tree, extra)[:_MOST]
        if text not in seen:
            seen.add(text)
            yield text
        elif extra > 8:
            return


def _write(node: _Node, extra: int) -> str:
    if isinstance(node, _Chars):
        return _one(node)
    if isinstance(node, _Repeat):
        most = node.low + extra if node.high is None else node.high
        count = min(node.low + extra, most)
        if count == 0 and node.low == 0 and extra == 0:
            return ""
        text = _write(node.node, extra if count < 2 else 0)
        return text * min(count, _MOST // max(len(text), 1) + 1)
    branches = [_joined(branch, extra) for branch in node.branches]
    return min(branches, key=len) if extra == 0 and all(branches) else branches[0]


def _joined(parts: tuple[_Node, ...], extra: int) -> str:
    """Write a sequence, as far as anyone wants it."""
    text = ""
    for part in parts:
        text += _write(part, extra)
        if len(text) > _MOST:
            break
    return text


@lru_cache(maxsize=1024)
def _one(chars: _Chars) -> str:
    def inside(point: int) -> bool:
        hit = any(low <= point <= high for low, high in chars.ranges)
        return hit != chars.negated

    for char in _PREFERRED:
        if inside(ord(char)):
            return char
    if not chars.negated and chars.ranges:
        return chr(chars.ranges[0][0])
    for point in range(33, 0x3000):
        if inside(point):
            return chr(point)
    return "a"
