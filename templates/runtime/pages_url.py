"""Pages by the URL of the next one: in a response, or in its Link header (RFC 8288)."""

from __future__ import annotations

from dataclasses import KW_ONLY

from .link_header import linked
from .operation import Call
from .pages import Page, Pages, at


class UrlPages(Pages):
    """`next_url` is a JSON pointer into a response; None: the Link header."""

    _: KW_ONLY
    next_url: str | None = None

    def following(self, page: Page) -> Call | str | None:
        """Return the URL of the next page; None: there is no more."""
        if self.next_url is None:
            return linked(page.response.headers.get("link", ""), "next") or None
        url = at(page.data, self.next_url)
        return url if isinstance(url, str) and url else None
