"""Markdown as far as documentation pages need it: front matter, titles, fences.

CommonMark 0.31, section 4.5 (fenced code blocks). Blocks may stand inside the tags of
MDX, which indent them as far as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...frozen import dataclass

_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[ \t]*([^\n]*)")
_TITLE = re.compile(r"#[ \t]+(\S[^\n]*?)[ \t#]*")
_SOURCE = re.compile(r"(?:#[ \t]+)?source:[ \t]*(\S+)[ \t]*", re.IGNORECASE)
_QUOTE = re.compile(r">[ \t]?(.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: `yaml post /v1/pets` above it, and what stands inside."""

    info: str
    text: str
    line: int
    """Of its first line of text, counting from 1."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of documentation."""

    file: str
    text: str
    line: int = 1
    """Of its first line in the file, counting from 1."""

    address: str | None = None
    """Where the page says that it was published."""

    @property
    def title(self) -> str | None:
        """Return the first heading outside of blocks, without its mark."""
        for _, text in _prose(self.text):
            match = _TITLE.fullmatch(text)
            if match:
                return match[1]
        return None

    @property
    def summary(self) -> str | None:
        """Return the quotation below the title, where hosts put one sentence."""
        below = False
        quoted: list[str] = []
        for _, text in _prose(self.text):
            if not below:
                below = _TITLE.fullmatch(text) is not None
                continue
            match = _QUOTE.fullmatch(text)
            if match:
                quoted.append(match[1].strip())
            elif quoted or text.strip():
                break
        return " ".join(quoted).strip() or None

    def blocks(self) -> Iterator[Block]:
        """Return the fenced blocks, in order."""
        opened: tuple[int, str, str, int] | None = None  # indent, fence, info, line
        held: list[str] = []
        for number, text in enumerate(self.text.split("\n"), self.line):
            match = _FENCE.fullmatch(text.rstrip("\r"))
            if opened is None:
                if match and not (match[2][0] == "`" and "`" in match[3]):
                    indent = len(match[1].expandtabs(4))
                    opened = indent, match[2], match[3].strip(), number + 1
                    held = []
                continue
            indent, fence, info, line = opened
            if match and not match[3].strip() and match[2].startswith(fence):
                yield Block(info, "\n".join(held) + "\n", line)
                opened = None
            else:
                held.append(_without(text.rstrip("\r"), indent))
        if opened is not None:
            yield Block(opened[2], "\n".join(held) + "\n", opened[3])

    def prose(self) -> Iterator[tuple[int, str]]:
        """Return the lines outside of blocks, each with its number in the file."""
        for number, text in _prose(self.text):
            yield number + self.line - 1, text


def _without(text: str, indent: int) -> str:
    """Remove the fence's own indentation, as far as the line has it."""
    kept = 0
    while kept < indent and text[kept : kept + 1] in (" ", "\t"):
        kept += 1
    return text[kept:]


def _prose(text: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        match = _FENCE.fullmatch(line.rstrip("\r"))
        if match and not fence:
            fence = match[2]
        elif match and not match[3].strip() and match[2].startswith(fence):
            fence = ""
        elif not fence:
            yield number, line.rstrip("\r")


def pages_of(file: str, text: str) -> Iterator[Page]:
    """Divide a file into pages: each begins with the line that says its source.

    `llms-full.txt` has `# Source: https://…` above each page; a page of its own may say
    the same in its front matter.
    """
    starts: list[tuple[int, str]] = []
    for number, line in _prose(text):
        match = _SOURCE.fullmatch(line)
        if match and "://" in match[1]:
            starts.append((number, match[1].strip("\"'")))
    if len(starts) < 2:
        address = starts[0][1] if starts else None
        yield Page(file, text, 1, address)
        return
    lines = text.split("\n")
    first = starts[0][0] - 1
    if any(line.strip() for line in lines[:first]):
        yield Page(file, "\n".join(lines[:first]), 1)
    ends = [start - 1 for start, _ in starts[1:]] + [len(lines)]
    for (start, address), end in zip(starts, ends, strict=True):
        yield Page(file, "\n".join(lines[start:end]), start + 1, address)
