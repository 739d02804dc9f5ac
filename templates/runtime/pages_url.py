"""Pages by the URL of the next one, in a response."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .operation import Call
from .page_turn import Pages, Turn
from .page_url import followed
from .pointers import at


class UrlPages(Pages):
    """`next_url` is a JSON pointer into a response."""

    _: KW_ONLY
    next_url: str

    def following(self, turn: Turn) -> Call | str | None:
        target = at(turn.data, self.next_url)
        if not isinstance(target, str) or not target.strip():
            return None
        return followed(turn, target.strip())
