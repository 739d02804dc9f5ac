"""Pages by number, or by the number of items before them."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .operation import Call
from .pages import Page, Pages


class OffsetPages(Pages):
    """`parameter` is the argument that takes the number of items before a page."""

    _: KW_ONLY
    parameter: str

    def following(self, page: Page) -> Call | str | None:
        """Return the call of the next page; None: there is no more."""
        if not page.items:
            return None
        now = page.argument(self.parameter)
        offset = (now if isinstance(now, int) else 0) + len(page.items)
        return page.with_argument(self.parameter, offset)


class NumberedPages(Pages):
    """`parameter` is the argument that takes a page's number; the first is 1."""

    _: KW_ONLY
    parameter: str

    def following(self, page: Page) -> Call | str | None:
        """Return the call of the next page; None: there is no more."""
        if not page.items:
            return None
        now = page.argument(self.parameter)
        number = (now if isinstance(now, int) else 1) + 1
        return page.with_argument(self.parameter, number)
