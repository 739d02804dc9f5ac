"""Text cut into pieces: what is code, what is a string, what leads to a model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...source import escape as text
from .page_views import Block, Piece

_PYTHON = re.compile(
    r"(?P<comment>\#[^\n]*)"
    r"|(?P<string>\b[bru]?\"(?:\\.|[^\"\\\n])*\"|\b[bru]?'(?:\\.|[^'\\\n])*'"
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')"
    r"|(?P<keyword>\b(?:import|from|async|await|for|in|with|as|def|return|True|False"
    r"|None)\b)"
    r"|(?P<number>\b\d[\d_.]*\b)"
    r"|\bmodels\.(?P<model>\w+)"
)
_SHELL = re.compile(
    r"(?P<string>\$?'(?:\\.|[^'\\])*'|\"[^\"]*\")"
    r"|(?P<keyword>(?<=\s)--[a-z-]+|\Acurl\b)"
)
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<strong>[^*\n]+)\*\*"
    r"|\[(?P<title>[^\[\]\n]+)\]\((?:(?P<url>https?://[^\s()]+)|[#./\w][^\s():]*)\)"
)
_RULE = re.compile(r"[|:\s-]+")
"""The line between the head of a table and its body."""

_ANY_WIDTH = 1_000_000
"""Columns of a line that nothing breaks."""

Links = Mapping[str, str]
"""Model → where it is described, from a page of calls or models."""


def python(source: str, links: Links | None = None) -> tuple[Piece, ...]:
    """Return Python source as pieces; models lead to their description."""
    return tuple(_cut(source, _PYTHON, links or {}))


def shell(source: str) -> tuple[Piece, ...]:
    """Return a command as pieces."""
    return tuple(_cut(source, _SHELL, {}))


def _cut(source: str, pattern: re.Pattern[str], links: Links) -> Iterator[Piece]:
    at = 0
    for found in pattern.finditer(source):
        kind = found.lastgroup or ""
        href = links.get(found[kind], "") if kind == "model" else ""
        if kind == "model" and not href:
            continue
        if at < found.start():
            yield Piece(source[at : found.start()])
        yield Piece(found[0], "type" if href else kind, href)
        at = found.end()
    if at < len(source):
        yield Piece(source[at:])


def inline(line: str) -> tuple[Piece, ...]:
    """Return a line of a description as pieces; addresses show, and lead nowhere.

    Those that are relative to the vendor's own pages do not show.
    """
    pieces: list[Piece] = []
    at = 0
    for found in _INLINE.finditer(line):
        pieces.append(Piece(line[at : found.start()]))
        at = found.end()
        if found["code"] is not None:
            pieces.append(Piece(found["code"], "code"))
        elif found["strong"] is not None:
            pieces.append(Piece(found["strong"], "strong"))
        else:
            pieces.append(Piece(found["title"]))
            if found["url"] is not None:
                pieces.append(Piece(f" ({found['url']})", "quiet"))
    pieces.append(Piece(line[at:]))
    return tuple(one for one in pieces if one.text)


def blocks(said: str | None) -> tuple[Block, ...]:
    """Return a description as paragraphs, lists and code."""
    found: list[Block] = []
    held: list[tuple[Piece, ...]] = []
    kind = ""

    def flush() -> None:
        if held:
            found.append(Block(tuple(held), kind == "list", kind == "code"))
            held.clear()

    fenced = False
    rows: list[tuple[tuple[Piece, ...], ...]] = []
    for line in text.prose(said, _ANY_WIDTH):
        stripped = line.strip()
        if stripped.startswith(("```", "~~~")):
            flush()
            fenced = not fenced
            continue
        if not fenced and stripped.startswith("|"):
            flush()
            cells = stripped.strip("|").split("|")
            if not _RULE.fullmatch(stripped):
                rows.append(tuple(inline(cell.strip()) for cell in cells))
            continue
        if rows:
            found.append(Block((), rows=tuple(rows)))
            rows.clear()
        item = text.ITEM.match(stripped)
        pieces: tuple[Piece, ...]
        if fenced:
            now, pieces = "code", (Piece(f"{line}\n"),)
        elif item is not None:
            now, pieces = "list", inline(stripped[item.end() :])
        elif stripped.startswith("#"):
            now, pieces = "", (Piece(stripped.lstrip("# "), "strong"),)
        else:
            now, pieces = "", inline(stripped)
        if now != kind or not now:
            flush()
        kind = now
        if pieces:
            held.append(pieces)
    flush()
    if rows:
        found.append(Block((), rows=tuple(rows)))
    return tuple(found)
