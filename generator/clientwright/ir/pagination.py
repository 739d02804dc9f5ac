"""How an operation gives its items page by page."""

from __future__ import annotations

from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How an operation pages; pointers lead into a response."""

    items: str
    """Pointer of the items, `/data/items`; empty: the response is the list."""

    kind: str = "cursor"
    """`cursor`, `offset`, `page` or `url`."""

    parameter: str | None = None
    """Identity of the input that takes the cursor, offset or page: `query:page`,
    `body:cursor`, or with a pointer into the body `body:/page/cursor`."""

    cursor: str | None = None
    """Pointer of the next cursor, or `header:X-Next-Token`."""

    next_url: str | None = None
    """Pointer of the next page's URL, or `link` for the Link header (RFC 8288)."""

    has_more: str | None = None
    """Pointer of what is false on the last page."""

    is_last: str | None = None
    """Pointer of what is true on the last page."""

    total: str | None = None
    """Pointer of the number of all items."""

    total_pages: str | None = None
    """Pointer of the number of all pages."""

    echo: str | None = None
    """Pointer of the offset or page number that the response is for."""

    start: int | None = None
    """First offset or page; None: unknown."""

    rule: str = "explicit"
    """What gave the decision: `explicit`, the key of an extension, or a rule."""

    recognized: bool = False
    """Whether rules gave it, and not the document or the settings."""
