"""Pages by a cursor that each of them names."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .operation import Call
from .pages import Page, Pages, at


class CursorPages(Pages):
    """`cursor` is a JSON pointer into a response, `parameter` its argument."""

    _: KW_ONLY
    parameter: str
    cursor: str

    def following(self, page: Page) -> Call | str | None:
        """Return the call of the next page; None: there is no more."""
        cursor = at(page.data, self.cursor)
        if cursor in (None, "", False, page.argument(self.parameter)):
            return None
        return page.with_argument(self.parameter, cursor)
