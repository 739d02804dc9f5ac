"""Pages by a cursor that each of them names."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .operation import Call
from .page_turn import AskedPages, Turn
from .page_url import followed
from .pointers import at


class CursorPages(AskedPages):
    """`cursor` is a JSON pointer into a response, `parameter` the argument it is for.

    `header:NAME` in its place is a header field.
    """

    _: KW_ONLY
    cursor: str

    def following(self, turn: Turn) -> Call | str | None:
        cursor = self._cursor(turn)
        if cursor is None or isinstance(cursor, bool) or cursor == "":
            return None
        if isinstance(cursor, str) and cursor.startswith(("http://", "https://")):
            return followed(turn, cursor)
        if not isinstance(cursor, str | int):
            raise turn.unexpected("the cursor is neither a string nor a number")
        if cursor == self.asked(turn.call):
            return None
        return self.asking(turn.call, cursor)

    def _cursor(self, turn: Turn) -> object:
        location, _, name = self.cursor.partition("header:")
        if location:
            return at(turn.data, self.cursor)
        return turn.response.header(name)
