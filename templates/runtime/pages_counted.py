"""Pages by number, or by the number of items before them.

Never by the limit that was asked for: a server that lowers it would make items vanish.
Never do they end at a short page: servers shorten pages without a word.
"""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import ClassVar

from .link_header import ends_here
from .omit import Omit
from .operation import Call
from .page_turn import AskedPages, Turn


class OffsetPages(AskedPages):
    """`parameter` takes the number of items before a page, plus `start`.

    `echo` is where a response says which offset it is for.
    """

    _: KW_ONLY
    start: int = 0
    echo: str | None = None
    counts: ClassVar[bool] = True

    def following(self, turn: Turn) -> Call | str | None:
        if ends_here(turn.response.header("link")):
            return None
        now = turn.number_at(self.echo)
        if now is None:
            now = _whole(self.asked(turn.call))
        following = (self.start if now is None else now) + len(turn.raw)
        total = turn.number_at(self.total)
        if total is not None and following - self.start >= total:
            return None
        return self.asking(turn.call, following)


class NumberedPages(AskedPages):
    """`parameter` takes a page's number; the first is `start`, None: nobody says.

    `echo` is where a response says which page it is. Without one, a page 1 that is the
    first page once more shows that counting begins at 1, and is dropped.
    """

    _: KW_ONLY
    start: int | None = None
    echo: str | None = None
    total_pages: str | None = None
    counts: ClassVar[bool] = True

    def following(self, turn: Turn) -> Call | str | None:
        if ends_here(turn.response.header("link")):
            return None
        asked = _whole(self.asked(turn.call))
        echo = turn.number_at(self.echo)
        now = asked if asked is not None else echo
        if now is None:
            now = self.start
        if now is None and self.echo is not None:
            return None  # It would have been there, had the server paged.
        if self._is_last(turn, now):
            return None
        return self.asking(turn.call, 1 if now is None else now + 1)

    def _is_last(self, turn: Turn, now: int | None) -> bool:
        pages = turn.number_at(self.total_pages)
        if pages is not None:
            start = 1 if self.start is None else self.start
            # Where nobody says that counting begins at 0, the pages seen tell.
            if max(turn.number, 0 if now is None else now - start + 1) >= pages:
                return True
        if self.has_more is not None and turn.flag(self.has_more) is not None:
            return False
        total = turn.number_at(self.total)
        return total is not None and turn.seen >= total

    def is_repeated(self, turn: Turn) -> Call | None:
        """Return the call of page 2, where page 1 was the first page once more."""
        if self.start is not None or self.echo is not None or turn.number != 2:
            return None
        if _whole(self.asked(turn.call)) != 1:
            return None
        return self.asking(turn.call, 2)


def _whole(value: object) -> int | None:
    if isinstance(value, Omit | bool) or not isinstance(value, int):
        return None
    return value
