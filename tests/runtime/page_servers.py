"""Kinds of pages, and servers whose pages lead on."""

from __future__ import annotations

from typing import Any

import httpx2

from runtime.pages_cursor import CursorPages
from runtime.pages_link import LinkPages
from runtime.pages_url import UrlPages

from .paging import Item, Scripted

AT = "at"
CURSOR = CursorPages("/data", item=lambda: Item, parameter=AT, cursor="/next")
URL = UrlPages("/data", item=lambda: Item, next_url="/next")
LINK = LinkPages("/data", item=lambda: Item)


def at_of(request: httpx2.Request) -> str | None:
    found = request.url.params.get("at")
    return None if found is None else str(found)


def chain(*pages: dict[str, Any]) -> Scripted:
    """Serve pages whose cursors are their numbers."""
    return Scripted(lambda request: pages[int(at_of(request) or 0)])
