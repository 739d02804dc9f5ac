"""Fenced blocks that hold OpenAPI: a part of a document, or a rendered operation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....diagnostics import Collector, GenerationError, Place
from ....frozen import dataclass
from ....ir.document import METHODS, Json
from ...read.limits import Limits
from ...read.parse import parse
from ..markdown import Block, Page

_INFO = re.compile(
    rf"(?:ya?ml|json5?|openapi)\b(?:\s+(?P<file>\S+\.(?:ya?ml|json)))?"
    rf"(?:\s+(?P<method>{'|'.join(METHODS)})\s+(?P<path>/\S*|webhook\S*))?.*",
    re.IGNORECASE,
)
_START = re.compile(
    r"""\s*(?:["']?(?:openapi|swagger)["']?\s*:|\{\s*"(?:openapi|swagger)")"""
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What one block says."""

    tree: Mapping[str, Json]
    page: Page
    line: int
    """Of the block's first line in the page's file, counting from 1."""

    rendered: bool
    """One operation in a notation of the host's, and not OpenAPI as it stands."""

    def place(self, pointer: str = "#") -> Place:
        """Return the place in the page that a pointer into the block stands for."""
        return Place(self.page.file, pointer)


def fragments(
    page: Page, collector: Collector, limits: Limits, *, told: bool = True
) -> Iterator[Fragment]:
    """Return what the blocks of a page say, in order.

    A block that announces an operation and cannot be read is an error with its place,
    and is left out; `told` False leaves the message out as well.
    """
    for block in page.blocks():
        announced = announces(block)
        if not announced and not starts_document(block):
            continue
        try:
            tree = parse(block.text.encode(), page.file, Collector(), limits)
        except GenerationError as error:
            if error.hint is not None and error.hint.startswith("--max-"):
                raise
            if told:
                _unreadable(page, block, error.message, collector)
            continue
        fragment = _fragment(tree, page, block)
        if fragment is not None:
            yield fragment
        elif announced and told:
            _unreadable(page, block, "neither a document nor an operation", collector)


def announces(block: Block) -> bool:
    """Return whether a block's first line names a method and a path."""
    match = _INFO.fullmatch(block.info)
    return match is not None and match["path"] is not None


def starts_document(block: Block) -> bool:
    """Return whether a block's text begins as an OpenAPI document does."""
    return _START.match(block.text) is not None


def _fragment(tree: Json, page: Page, block: Block) -> Fragment | None:
    if not isinstance(tree, dict):
        return None
    if "openapi" in tree or "swagger" in tree:
        return Fragment(tree, page, block.line, rendered=False)
    paths = tree.get("paths")
    if isinstance(paths, dict) and {"path", "method"} <= paths.keys():
        return Fragment(tree, page, block.line, rendered=True)
    return None


def _unreadable(page: Page, block: Block, why: str, collector: Collector) -> None:
    collector.error(
        "unreadable-block",
        f"the block at line {block.line} of the page is left out: {why}",
        Place(page.file, ""),
    )
