"""Tags, attributes and scripts of an HTML page, read once from its start to its end.

HTML, section 13.2.5 (Tokenization), as far as it is about them. The standard library's
reader goes over the rest of a page for each tag, comment or quote that has no end, and
raises `AssertionError` for sections that it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_NAME: Final = re.compile(r"[A-Za-z][^\s/>]*")
_BETWEEN: Final = re.compile(r"[\s/]*")
_ATTRIBUTE: Final = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS: Final = re.compile(r"\s*=\s*")
_BARE: Final = re.compile(r"[^\s>]*")
_RAW: Final = ("script", "style", "textarea", "title")
"""Elements in which there are no tags."""


class Tag(NamedTuple):
    """A start tag; `text` is what a script has in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    text: str = ""


def start_tags(page: str) -> Iterator[Tag]:
    """Give the start tags of a page, in order."""
    at = page.find("<")
    while at >= 0:
        end = at + 1
        name = _NAME.match(page, end)
        if page.startswith("<!--", at):
            end = page.find("-->", at + 4)
            if end < 0:
                return
        elif name is not None:
            found, end = _attributes(page, name.end())
            if end < 0:
                return  # what a page ends in the middle of is no tag
            tag = Tag(name[0].lower(), found)
            if tag.name in _RAW:
                start, end = end, _raw_end(page, tag.name, end)
                tag = tag._replace(text=page[start:end])
            yield tag
        at = page.find("<", end)


def _attributes(page: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Read attributes up to the tag's end; -1 where there is none."""
    found: list[tuple[str, str]] = []
    while True:
        at = _end(_BETWEEN, page, at)
        if at >= len(page):
            return (), -1
        if page[at] == ">":
            return tuple(found), at + 1
        name = _ATTRIBUTE.match(page, at)
        end = at + 1 if name is None else name.end()
        value = ""
        equals = _EQUALS.match(page, end)
        if equals is not None:
            value, end = _value(page, equals.end())
            if end < 0:
                return (), -1
        found.append((page[at:end] if name is None else name[0].lower(), value))
        at = end


def _value(page: str, at: int) -> tuple[str, int]:
    quote = page[at : at + 1]
    if quote in ('"', "'") and quote:
        end = page.find(quote, at + 1)
        return (unescape(page[at + 1 : end]), end + 1) if end >= 0 else ("", -1)
    end = _end(_BARE, page, at)
    return unescape(page[at:end]), end


def _raw_end(page: str, name: str, at: int) -> int:
    end = re.compile(rf"</{name}", re.IGNORECASE).search(page, at)
    return len(page) if end is None else end.start()


def _end(pattern: re.Pattern[str], page: str, at: int) -> int:
    found = pattern.match(page, at)
    return at if found is None else found.end()
