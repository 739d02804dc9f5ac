"""Where pointers of a page's blocks stand in its file."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ....ir.document import tokens
from ...read.locate import seek
from ..markdown import pages_of
from .fenced import announces, starts_document


def lines_in_page(file: str, text: str, pointers: Collection[str]) -> Mapping[str, int]:
    """Return the line, counting from 1, of each pointer in the block that has it.

    A block that has only a part of the way gives the line of that part; what no block
    has stands nowhere.
    """
    paths = {pointer: tuple(tokens(pointer)) for pointer in pointers}
    best: dict[str, tuple[int, int]] = {}
    for page in pages_of(file, text):
        for block in page.blocks():
            if not announces(block) and not starts_document(block):
                continue
            found = seek(block.text, paths.values())
            for pointer, path in paths.items():
                near = path
                while near and near not in found:
                    near = near[:-1]
                if near and len(near) > best.get(pointer, (0, 0))[0]:
                    best[pointer] = len(near), found[near] + block.line - 1
    return {pointer: line for pointer, (_, line) in best.items()}
